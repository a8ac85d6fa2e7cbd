using System.Globalization;
using KafkaTyped.Settings;
using Microsoft.Extensions.Configuration;

namespace KafkaTyped.Hosting;

/// <summary>Reads <see cref="KafkaOptions"/> from configuration, without reflection: every value of the section is a setting.</summary>
internal static class KafkaOptionsBinder
{
    private const string Clusters = nameof(Clusters);
    private const string Topics = nameof(Topics);
    private const string Name = nameof(KafkaTopicOptions.Name);

    /// <summary>Reads a section. Its values replace those of the options; settings that it does not have stay as they are.</summary>
    public static void Bind(IConfiguration section, KafkaOptions options)
    {
        options.SectionPath = (section as IConfigurationSection)?.Path ?? "";
        BindCluster(section, options, isDefault: true);
        foreach (IConfigurationSection cluster in section.GetSection(Clusters).GetChildren())
        {
            BindCluster(cluster, options.Cluster(cluster.Key), isDefault: false);
        }
    }

    private static void BindCluster(IConfiguration section, KafkaClusterOptions cluster, bool isDefault)
    {
        BindSettings(section, cluster, isDefault ? [Clusters, Topics] : [Topics]);
        foreach (IConfigurationSection topic in section.GetSection(Topics).GetChildren())
        {
            BindTopic(topic, cluster.Topic(topic.Key));
        }
    }

    private static void BindTopic(IConfigurationSection section, KafkaTopicOptions topic)
    {
        topic.Name = section[Name] ?? topic.Name;
        BindSettings(section, topic, [], Name);
    }

    private static void BindSettings(IConfiguration section, KafkaSettings settings, string[] nested, string? except = null)
    {
        var found = new Dictionary<SettingDefinition, IConfigurationSection>();
        foreach (IConfigurationSection child in section.GetChildren())
        {
            if (child.Value is not null && string.Equals(child.Key, except, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            string? value = child.Value;
            if (value is null && child.GetChildren().Any())
            {
                if (nested.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                {
                    continue;
                }

                value = ReadList(child);
                if (value is null || SettingCatalogue.TryFind(child.Key) is null)
                {
                    settings.Problems.Add(NotAValue(child, nested));
                    continue;
                }
            }

            if (value is null)
            {
                continue;
            }

            if (SettingCatalogue.TryFind(child.Key) is { } definition && !found.TryAdd(definition, child))
            {
                IConfigurationSection first = found[definition];
                if (!string.Equals(first.Value ?? ReadList(first), value, StringComparison.Ordinal))
                {
                    settings.Problems.Add(
                        $"'{first.Path}' and '{child.Path}' set the same setting, '{definition.Name}', to different values. Keep one of them.");
                }
            }

            settings.Set(child.Key, value, child.Path);
        }
    }

    // A JSON array arrives as children 0, 1, 2: the natural form for a list of brokers.
    private static string? ReadList(IConfigurationSection section)
    {
        IConfigurationSection[] items = [.. section.GetChildren()];
        return items.All(static item => item.Value is not null && int.TryParse(item.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? string.Join(',', items.Select(static item => item.Value))
            : null;
    }

    private static string NotAValue(IConfigurationSection section, string[] nested)
    {
        string allowed = nested.Length == 0 ? "There are no sections inside it." : $"Sections here are {string.Join(" and ", nested)}.";
        return SettingCatalogue.TryFind(section.Key) is { } definition
            ? $"'{section.Path}' is a section, but the setting '{definition.Name}' takes a value."
            : $"'{section.Path}' is a section that KafkaTyped does not know. {allowed}";
    }
}
