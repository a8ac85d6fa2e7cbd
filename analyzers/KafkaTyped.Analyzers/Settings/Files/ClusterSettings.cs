using System.Globalization;
using KafkaTyped.Settings;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers.Settings.Files;

/// <summary>
/// What configuration says about one cluster, read as the runtime reads it: every value is a setting, lists are joined, and sections inside are
/// topics (and, in the default cluster, other clusters).
/// </summary>
internal sealed class ClusterSettings
{
    private const string Clusters = "Clusters";
    private const string Topics = "Topics";

    private readonly Dictionary<string, IReadOnlyList<WrittenSetting>> _topics = new(StringComparer.OrdinalIgnoreCase);

    private ClusterSettings(string name, ConfigurationNode section, string path, string[] nested, List<FileFinding> problems)
    {
        Name = name;
        Settings = Read(section, path, nested, problems);
        foreach (ConfigurationNode topic in section.Find(Topics)?.Children ?? [])
        {
            _topics[topic.Key] = Read(topic, $"{path}:{Topics}:{topic.Key}", [], problems);
        }
    }

    /// <summary>The name; empty for the default cluster.</summary>
    public string Name { get; }

    /// <summary>The settings of the cluster.</summary>
    public IReadOnlyList<WrittenSetting> Settings { get; }

    /// <summary>The names of the topics that have settings of their own.</summary>
    public IEnumerable<string> TopicNames => _topics.Keys;

    /// <summary>Reads the section of all clusters.</summary>
    /// <param name="section">The section.</param>
    /// <param name="path">Its path.</param>
    /// <param name="problems">Takes what has the wrong shape.</param>
    public static IReadOnlyList<ClusterSettings> ReadAll(ConfigurationNode section, string path, List<FileFinding> problems)
    {
        List<ClusterSettings> clusters = [new ClusterSettings("", section, path, [Clusters, Topics], problems)];
        foreach (ConfigurationNode cluster in section.Find(Clusters)?.Children ?? [])
        {
            clusters.Add(new ClusterSettings(cluster.Key, cluster, $"{path}:{Clusters}:{cluster.Key}", [Topics], problems));
        }

        return clusters;
    }

    /// <summary>The settings of a topic; empty where it has none.</summary>
    public IReadOnlyList<WrittenSetting> OfTopic(string name) => _topics.TryGetValue(name, out IReadOnlyList<WrittenSetting>? settings) ? settings : [];

    private static List<WrittenSetting> Read(ConfigurationNode section, string path, string[] nested, List<FileFinding> problems)
    {
        List<WrittenSetting> settings = [];
        foreach (ConfigurationNode child in section.Children)
        {
            string? value = child.Value;
            if (value is null && child.Children.Count > 0)
            {
                if (nested.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                {
                    continue;
                }

                value = ReadList(child);
                if (value is null || SettingCatalogue.TryFind(child.Key) is null)
                {
                    problems.Add(new FileFinding(SettingDescriptors.MisplacedSection, child.Place, NotAValue(child.Key, path, nested)));
                    continue;
                }
            }

            if (value is not null)
            {
                settings.Add(new WrittenSetting(child.Key, value, child.Place, isProperty: false));
            }
        }

        return settings;
    }

    // An array arrives as children 0, 1, 2: the natural form for a list of brokers.
    private static string? ReadList(ConfigurationNode section) =>
        section.Children.All(static item => item.Value is not null && int.TryParse(item.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? string.Join(",", section.Children.OrderBy(static item => int.Parse(item.Key, CultureInfo.InvariantCulture)).Select(static item => item.Value))
            : null;

    private static string NotAValue(string key, string path, string[] nested) =>
        SettingCatalogue.TryFind(key) is { } definition
            ? $"'{path}:{key}' is a section, but the setting '{definition.Name}' takes a value"
            : $"'{path}:{key}' is a section that KafkaTyped does not know; "
                + (nested.Length == 0 ? "there are no sections inside a topic" : $"sections here are {string.Join(" and ", nested)}");
}
