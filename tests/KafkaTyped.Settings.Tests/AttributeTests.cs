using System.Reflection;

namespace KafkaTyped.Settings.Tests;

public sealed class AttributeTests
{
    private static IEnumerable<PropertyInfo> Properties =>
        typeof(ProducerSettingsAttribute).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);

    [Fact]
    public void Every_property_of_the_attribute_is_a_setting_by_its_own_name()
    {
        Assert.Empty(Properties.Where(property => SettingCatalogue.TryFind(property.Name) is null).Select(property => property.Name));
        Assert.InRange(Properties.Count(), 17, 100);
    }

    [Fact]
    public void Members_of_the_attributes_enums_are_values_of_their_settings()
    {
        foreach (PropertyInfo property in Properties.Where(property => property.PropertyType.IsEnum))
        {
            foreach (object member in Enum.GetValues(property.PropertyType))
            {
                Assert.True(SettingCatalogue.Find(property.Name).Normalize(member.ToString()!, out _) is null, property.Name + "." + member);
            }
        }
    }

    [Fact]
    public void Settings_that_the_attribute_says_to_belong_to_the_topic_do()
    {
        Assert.Equal(
            ["Acks", "CompressionType", "DeliveryTimeoutMs", "Partitioner", "RequestTimeoutMs"],
            Properties.Select(property => property.Name).Where(name => SettingCatalogue.Find(name).Scope == SettingScope.Topic).Order(StringComparer.Ordinal));
        Assert.Equal(SettingScope.Producer, SettingCatalogue.Find("MaxBlockMs").Scope);
    }
}
