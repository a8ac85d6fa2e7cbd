using System.Reflection;
using Confluent.Kafka;

namespace KafkaTyped.Settings.Tests;

public sealed class ConfluentNamesTests
{
    private static readonly string[] s_inherited = ["Item"];

    public static TheoryData<Type> Configurations => [typeof(ProducerConfig), typeof(ConsumerConfig)];

    [Theory]
    [MemberData(nameof(Configurations))]
    public void Every_property_of_Confluent_Kafka_leads_to_the_setting_that_it_sets(Type type)
    {
        var wrong = new List<string>();
        foreach (PropertyInfo property in Settings(type))
        {
            SettingDefinition? definition = SettingCatalogue.TryFind(property.Name);
            string written = NameWrittenBy(property);
            if (definition is null || (definition.Name != written && !definition.Aliases.Contains(written)) || definition.ConfluentName != property.Name)
            {
                wrong.Add($"{property.Name} writes '{written}', the catalogue has '{definition?.Name}' of '{definition?.ConfluentName}'");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_name_of_Confluent_Kafka_in_the_catalogue_is_a_property_there()
    {
        HashSet<string> properties = [.. Settings(typeof(ProducerConfig)).Concat(Settings(typeof(ConsumerConfig))).Select(property => property.Name)];

        Assert.Empty(SettingCatalogue.All.Where(definition => definition.ConfluentName is { } name && !properties.Contains(name)).Select(definition => definition.ConfluentName));
        Assert.True(properties.Count > 130);
    }

    [Fact]
    public void Members_of_Confluent_Kafkas_enums_are_taken_as_values()
    {
        foreach (PropertyInfo property in Settings(typeof(ProducerConfig)))
        {
            Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            SettingDefinition definition = SettingCatalogue.Find(property.Name);
            if (!type.IsEnum || type == typeof(SaslOauthbearerGrantType))
            {
                continue;
            }

            foreach (object member in Enum.GetValues(type))
            {
                Assert.True(
                    definition.Normalize(member.ToString()!, out string normalized) is null && definition.Normalize(Written(property, member), out string written) is null && normalized == written,
                    property.Name + "." + member);
            }
        }
    }

    private static IEnumerable<PropertyInfo> Settings(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite && !s_inherited.Contains(property.Name) && property.Name != "ConsumeResultFields");

    private static string NameWrittenBy(PropertyInfo property)
    {
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        object value = type == typeof(string) ? "all" : type.IsEnum ? Enum.GetValues(type).GetValue(0)! : Convert.ChangeType(1, type, null);
        return Written(property, value, out string name) is null ? "" : name;
    }

    private static string Written(PropertyInfo property, object value) => Written(property, value, out _)!;

    private static string? Written(PropertyInfo property, object value, out string name)
    {
        var config = (Config)Activator.CreateInstance(property.ReflectedType!)!;
        property.SetValue(config, value);
        KeyValuePair<string, string> only = Assert.Single(config);
        name = only.Key;
        return only.Value;
    }
}
