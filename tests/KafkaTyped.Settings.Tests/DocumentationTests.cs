namespace KafkaTyped.Settings.Tests;

public sealed class DocumentationTests
{
    private static readonly string[] s_lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "configuration.md"));

    [Fact]
    public void Own_settings_stand_in_the_documentation_with_their_defaults()
    {
        SettingDefinition[] own = [.. SettingCatalogue.All.Where(definition => definition.Is(SettingStatus.Own))];
        Assert.NotEmpty(own);
        Assert.All(own, definition => Assert.Contains(s_lines, line => line.StartsWith($"| `{definition.Name}` | {definition.Default} |", StringComparison.Ordinal)));
    }

    [Fact]
    public void Names_of_Java_that_are_taken_stand_in_the_documentation_with_their_counterparts()
    {
        SettingDefinition[] taken = [.. SettingCatalogue.All.Where(definition => definition.Is(SettingStatus.JavaOnly) && definition.Explanation is null)];
        Assert.NotEmpty(taken);
        Assert.All(taken, definition => Assert.Contains(
            s_lines,
            line => line.StartsWith($"| `{definition.Name}`", StringComparison.Ordinal) && line.Contains($"becomes `{definition.Counterpart}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void Settings_of_the_topic_stand_in_the_documentation()
    {
        string text = string.Join(' ', s_lines);
        IEnumerable<string> topic = SettingCatalogue.All
            .Where(definition => definition.Scope == SettingScope.Topic && !definition.Is(SettingStatus.ConsumerOnly | SettingStatus.Deprecated))
            .Select(definition => definition.Name);
        string sentence = text[text.IndexOf("Settings of the topic (", StringComparison.Ordinal)..text.IndexOf("may differ", StringComparison.Ordinal)];

        Assert.Equal(topic.Order(StringComparer.Ordinal), sentence.Split('`').Where((_, index) => index % 2 == 1).Order(StringComparer.Ordinal));
    }
}
