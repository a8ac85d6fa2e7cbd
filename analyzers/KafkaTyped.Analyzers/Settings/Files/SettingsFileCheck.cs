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
    public static IReadOnlyDictionary<string, List<Diagnostic>> Run(SettingsFiles files, IReadOnlyList<MessageTypeSettings> types, string section)
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
            Check(cluster, "", null, 1);
            foreach (string topic in cluster.TopicNames)
            {
                Check(cluster, topic, null, 1);
            }

            IEnumerable<IGrouping<string, MessageTypeSettings>> alike = _types
                .Where(type => string.Equals(type.Cluster, cluster.Name, StringComparison.OrdinalIgnoreCase))
                .GroupBy(type => Likeness(type, cluster), StringComparer.Ordinal);
            foreach (IGrouping<string, MessageTypeSettings> group in alike)
            {
                Check(cluster, group.First().Topic, group.First(), group.Count());
            }
        }
    }

    // Types that declare the same and meet the same configuration are checked once, so that a thousand of them cost as much as one.
    private static string Likeness(MessageTypeSettings type, ClusterSettings cluster)
    {
        string topic = cluster.OfTopic(type.Topic).Count > 0 ? type.Topic : "";
        string facts = string.Join(" ", (int)type.Guarantee, type.Facts.Partitions, type.Facts.ReplicationFactor, type.Facts.MinInSyncReplicas, type.Facts.HasKey);
        return string.Join("\n", new[] { topic, facts }.Concat(type.Settings.Select(static setting => setting.Name + "=" + setting.Value)));
    }

    private void Check(ClusterSettings cluster, string topic, MessageTypeSettings? type, int count)
    {
        IReadOnlyList<WrittenSetting> ofTopic = cluster.OfTopic(topic);
        if (cluster.Settings.Count == 0 && ofTopic.Count == 0)
        {
            return;
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
        foreach (SettingFinding finding in SettingRules.Evaluate(settings))
        {
            if (PlaceOf(finding) is { } place && _reported.Add((finding.Rule.Id, place)))
            {
                string message = type is null ? finding.Message : Owner(type, count) + ": " + finding.Message;
                Report(SettingReport.Create(finding, settings, place, message));
            }
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

    // What attributes alone do wrong is shown at the attributes.
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

        // Each environment's view shows what is wrong in the files below it again.
        if (!diagnostics.Any(other => other.Id == diagnostic.Id && other.Location == diagnostic.Location))
        {
            diagnostics.Add(diagnostic);
        }
    }
}
