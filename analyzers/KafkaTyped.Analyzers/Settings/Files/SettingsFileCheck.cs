using KafkaTyped.Analyzers.Settings.Declarations;
using KafkaTyped.Settings;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers.Settings.Files;

/// <summary>Checks files with settings: by themselves, laid over each other, and against what message types declare.</summary>
internal sealed class SettingsFileCheck
{
    private readonly IReadOnlyList<MessageTypeSettings> _types;
    private readonly string _section;
    private readonly Dictionary<string, List<Diagnostic>> _byFile = new(StringComparer.Ordinal);
    private readonly HashSet<(string Id, Location Place)> _reported = [];

    private SettingsFileCheck(IReadOnlyList<MessageTypeSettings> types, string section)
    {
        _types = types;
        _section = section;
    }

    /// <summary>Checks all files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="types">The message types.</param>
    /// <param name="section">The path of the section with the settings.</param>
    /// <returns>What is wrong, by the path of the file to show it in.</returns>
    public static IReadOnlyDictionary<string, List<Diagnostic>> Run(SettingsFileSet files, IReadOnlyList<MessageTypeSettings> types, string section)
    {
        SettingsFileCheck check = new(types, section);
        foreach (IReadOnlyList<SettingsFile> view in files.Views())
        {
            check.CheckView(view);
        }

        return check._byFile;
    }

    private void CheckView(IReadOnlyList<SettingsFile> files)
    {
        ConfigurationNode root = new("");
        foreach (SettingsFile file in files)
        {
            root.Apply(file.Root!, file);
        }

        if (root.Find(_section) is not { } section)
        {
            return;
        }

        List<FileFinding> problems = [];
        IReadOnlyList<ClusterSettings> clusters = ClusterSettings.ReadAll(section, _section, problems);
        foreach (FileFinding problem in problems)
        {
            Report(problem.ToDiagnostic());
        }

        foreach (ClusterSettings cluster in clusters)
        {
            CheckCluster(cluster);
        }
    }

    private void CheckCluster(ClusterSettings cluster)
    {
        MessageTypeSettings[] types = [.. _types.Where(type => string.Equals(type.Cluster, cluster.Name, StringComparison.OrdinalIgnoreCase))];
        List<(SettingFinding Finding, SettingSet Settings, Location Place, string Owner)> ofTypes = [];
        foreach (IGrouping<string, MessageTypeSettings> group in types.GroupBy(type => Likeness(type, cluster), StringComparer.Ordinal))
        {
            MessageTypeSettings first = group.First();
            ofTypes.AddRange(Evaluate(cluster, first.Topic, first).Select(found => (found.Finding, found.Settings, found.Place, Owner(first, group.Count()))));
        }

        // Findings without regard to types. Where there are types, only those count that hold for one of the types too; their message names no type.
        HashSet<(string, Location)> confirmed = [.. ofTypes.Select(static found => (found.Finding.Rule.Id, found.Place))];
        foreach (string topic in cluster.TopicNames.Prepend(""))
        {
            bool hasTypes = types.Any(type => topic.Length == 0 || string.Equals(type.Topic, topic, StringComparison.OrdinalIgnoreCase));
            foreach ((SettingFinding finding, SettingSet settings, Location place) in Evaluate(cluster, topic, null))
            {
                if (!hasTypes || confirmed.Contains((finding.Rule.Id, place)))
                {
                    Report(finding, settings, place, "");
                }
            }
        }

        foreach ((SettingFinding finding, SettingSet settings, Location place, string owner) in ofTypes)
        {
            Report(finding, settings, place, owner + ": ");
        }
    }

    // Types that declare the same and meet the same configuration are checked once, so that a thousand of them cost as much as one.
    private static string Likeness(MessageTypeSettings type, ClusterSettings cluster)
    {
        string topic = cluster.OfTopic(type.Topic).Count > 0 ? type.Topic : "";
        string facts = string.Join(" ", (int)type.Guarantee, type.Facts.Partitions, type.Facts.ReplicationFactor, type.Facts.MinInSyncReplicas, type.Facts.HasKey);
        return string.Join("\n", new[] { topic, facts }.Concat(type.Settings.Select(static setting => setting.Name + "=" + setting.Value)));
    }

    private static IEnumerable<(SettingFinding Finding, SettingSet Settings, Location Place)> Evaluate(
        ClusterSettings cluster, string topic, MessageTypeSettings? type)
    {
        IReadOnlyList<WrittenSetting> ofTopic = cluster.OfTopic(topic);
        if (cluster.Settings.Count == 0 && ofTopic.Count == 0)
        {
            yield break;
        }

        SettingSet settings = new(SettingClient.KafkaTyped)
        {
            Coverage = SettingCoverage.Declared,
            Guarantee = type?.Guarantee ?? DeclaredGuarantee.Default,
            Topic = type?.Facts ?? TopicFacts.None,
        };
        Add(settings, type?.Settings ?? [], $"the attributes of {type?.Name}", 0);
        Add(settings, cluster.Settings, null, 1);
        Add(settings, ofTopic, null, 2);
        foreach (SettingFinding finding in SettingRuleTable.Evaluate(settings))
        {
            // The guarantee of a topic that no message type names is unknown, and may require idempotence.
            if (type is null && topic.Length > 0 && finding.Rule is IdempotenceSwitchedOff)
            {
                continue;
            }

            if (PlaceOf(finding) is { } place)
            {
                yield return (finding, settings, place);
            }
        }
    }

    private void Report(SettingFinding finding, SettingSet settings, Location place, string prefix)
    {
        if (_reported.Add((finding.Rule.Id, place)))
        {
            Report(SettingReport.Create(finding, settings, place, prefix + finding.Message));
        }
    }

    private static void Add(SettingSet settings, IReadOnlyList<WrittenSetting> written, string? place, int layer)
    {
        foreach (WrittenSetting setting in written)
        {
            SettingReport.AddTo(settings, setting, place ?? Path.GetFileName(setting.Place.GetLineSpan().Path), layer);
        }
    }

    private static string Owner(MessageTypeSettings type, int count) => count switch
    {
        1 => $"'{type.Name}'",
        2 => $"'{type.Name}' and another message type",
        _ => $"'{type.Name}' and {(count - 1).ToString(System.Globalization.CultureInfo.InvariantCulture)} other message types",
    };

    // Findings that the attributes alone cause are reported at the attributes.
    private static Location? PlaceOf(SettingFinding finding) => finding.Subject == SettingSubject.MinInSyncReplicas
        ? null
        : new[] { finding.Setting }
            .Concat(finding.Others)
            .Select(SettingReport.PlaceOf)
            .FirstOrDefault(static place => place?.Kind == LocationKind.ExternalFile);

    private void Report(Diagnostic diagnostic)
    {
        string path = diagnostic.Location.GetLineSpan().Path;
        if (!_byFile.TryGetValue(path, out List<Diagnostic>? diagnostics))
        {
            _byFile[path] = diagnostics = [];
        }

        // Each environment repeats the findings of the files below it.
        if (!diagnostics.Any(other => other.Id == diagnostic.Id && other.Location == diagnostic.Location))
        {
            diagnostics.Add(diagnostic);
        }
    }
}
