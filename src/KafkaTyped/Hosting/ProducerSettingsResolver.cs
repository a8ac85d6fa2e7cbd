using System.Globalization;
using KafkaTyped.CompilerServices;
using KafkaTyped.Producing.Clients;
using KafkaTyped.Settings;

namespace KafkaTyped.Hosting;

/// <summary>
/// Decides the settings of producers. Later wins: KafkaTyped's defaults, the attributes of the message type, the cluster's configuration, the
/// topic's configuration; then the floor of the delivery guarantee.
/// </summary>
internal sealed class ProducerSettingsResolver
{
    private readonly KafkaOptions _options;
    private readonly string _applicationName;
    private readonly SettingProbe _probe;
    private readonly Func<MessageDescriptor, bool?>? _hasKey;
    private readonly Dictionary<KafkaSettings, SettingLayer> _layers = [];

    /// <summary>Reads the configuration.</summary>
    /// <param name="options">The configuration.</param>
    /// <param name="applicationName">The default of <c>client.id</c>.</param>
    /// <param name="probe">Asks librdkafka about each setting.</param>
    /// <param name="hasKey">Whether records of a message type can have a key, where that is known.</param>
    public ProducerSettingsResolver(KafkaOptions options, string applicationName, SettingProbe probe, Func<MessageDescriptor, bool?>? hasKey = null)
    {
        _hasKey = hasKey;
        _probe = probe;
        _options = options;
        _applicationName = applicationName;
        ReadCluster(options, nameof(KafkaOptions));
        foreach ((string name, KafkaClusterOptions cluster) in options.Clusters)
        {
            ReadCluster(cluster, $"{nameof(KafkaOptions)}.{nameof(KafkaOptions.Clusters)}[\"{name}\"]");
        }
    }

    /// <summary>Faults of the configuration itself, independent of the message types.</summary>
    public IEnumerable<string> ConfigurationProblems => _layers.Values.SelectMany(static layer => layer.Problems);

    /// <summary>Decides the settings of all message types, and whether they can live together.</summary>
    public HostResolution ResolveAll(IEnumerable<MessageDescriptor> messages)
    {
        ProducerResolution[] resolutions = [.. messages.Select(Resolve)];
        IEnumerable<string> problems = ConfigurationProblems
            .Concat(TypesApart(resolutions))
            .Concat(Contradictions(resolutions));
        IEnumerable<string> notes = _layers.Values.SelectMany(static layer => layer.Notes)
            .Concat(resolutions.SelectMany(static resolution => resolution.Notes));
        return new HostResolution(resolutions, Resolve)
        {
            Problems = [.. problems.Distinct(StringComparer.Ordinal)],
            Notes = [.. notes.Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>Decides the settings of one message type.</summary>
    public ProducerResolution Resolve(MessageDescriptor message)
    {
        KafkaClusterOptions? cluster = ClusterOf(message, out string clusterName);
        KafkaTopicOptions? topic = cluster?.Topics.TryGetValue(message.Topic, out KafkaTopicOptions? found) == true ? found : null;
        SettingLayer attributes = SettingLayer.Of(message, _probe);

        string prefix = string.IsNullOrEmpty(_options.SectionPath) ? "" : _options.SectionPath + ":";
        string brokersPlace = clusterName.Length == 0 ? $"'{prefix}BootstrapServers'" : $"'{prefix}Clusters:{clusterName}:BootstrapServers'";
        string shownCluster = clusterName.Length == 0 ? "the default cluster" : $"cluster '{clusterName}'";
        var set = new SettingSet(SettingClient.KafkaTyped)
        {
            Guarantee = (DeclaredGuarantee)message.Guarantee,
            Topic = new TopicFacts(message.Partitions, message.ReplicationFactor, message.MinInSyncReplicas, _hasKey?.Invoke(message)),
            // By now each instance of the program can have values of its own.
            IsShared = false,
            Cluster = shownCluster,
            BrokersPlace = brokersPlace,
        };
        attributes.AddTo(set, layer: 0);
        if (cluster is not null)
        {
            _layers[cluster].AddTo(set, layer: 1);
        }

        if (topic is not null)
        {
            _layers[topic].AddTo(set, layer: 2);
        }

        List<string> problems = [.. attributes.Problems];
        List<string> notes = [.. attributes.Notes];
        foreach (SettingFinding finding in Evaluate(set))
        {
            bool isAboutBrokers = finding.Rule is NoBrokers;
            string text = isAboutBrokers && cluster is null
                ? $"KT2701: {NameOf(message)}: {shownCluster} is not configured; set {brokersPlace} to the brokers, as host:port,host:port."
                : SettingLayer.Show(finding, isAboutBrokers ? null : message);
            if (finding.Severity != SettingSeverity.Info)
            {
                (finding.Severity == SettingSeverity.Error ? problems : notes).Add(text);
            }
        }

        var settings = set.Effective.ToDictionary(static setting => setting.Definition!.Name, static setting => setting.Value!);
        GuaranteeFloor.Apply(message.Guarantee, set.Idempotence.IsOn, settings);
        settings.TryAdd("client.id", _applicationName);
        settings.TryAdd("partitioner", SettingCatalogue.DefaultPartitioner);

        string topicName = topic?.Name ?? message.Topic;
        if (TopicNameRule.FindFault(topicName) is not null)
        {
            problems.Add($"'{topicName}', the name configured for topic '{message.Topic}', is no name of a topic: {TopicNameRule.Text}.");
        }

        return new ProducerResolution
        {
            Message = message,
            Problems = problems,
            Notes = notes,
            Settings = SettingsParser.Parse(clusterName, topicName, settings),
        };
    }

    // Types of one topic have the same configuration, so a problem that they share is reported for the first type only: a tombstone's type, for
    // example, has the faults of its message's.
    private static IEnumerable<string> TypesApart(ProducerResolution[] resolutions)
    {
        var told = new HashSet<(string Cluster, string Topic, string Problem)>();
        foreach (ProducerResolution resolution in resolutions)
        {
            foreach (string problem in resolution.Problems)
            {
                string anonymous = problem.Replace(NameOf(resolution.Message), "", StringComparison.Ordinal);
                if (told.Add((resolution.Settings.Cluster, resolution.Settings.Topic, anonymous)))
                {
                    yield return problem;
                }
            }
        }
    }

    // Faults of a single setting are left out: its layer reports them once for all message types.
    private static List<SettingFinding> Evaluate(SettingSet set)
    {
        var findings = new List<SettingFinding>();
        SettingRuleTable.EvaluateEach(set, findings);
        findings.Clear();
        SettingRuleTable.EvaluateTogether(set, findings);
        return findings;
    }

    private void ReadCluster(KafkaClusterOptions cluster, string codeName)
    {
        _layers[cluster] = SettingLayer.Of(cluster, $"{codeName}.{nameof(KafkaSettings.Settings)}", _probe);
        foreach ((string name, KafkaTopicOptions topic) in cluster.Topics)
        {
            _layers[topic] = SettingLayer.Of(topic, $"{codeName}.{nameof(KafkaClusterOptions.Topics)}[\"{name}\"].{nameof(KafkaSettings.Settings)}", _probe);
        }
    }

    private KafkaClusterOptions? ClusterOf(MessageDescriptor message, out string name)
    {
        name = message.Cluster;
        if (name.Length == 0)
        {
            return _options;
        }

        // Configuration ignores case, so its spelling is the cluster's name for all message types.
        foreach ((string configured, KafkaClusterOptions cluster) in _options.Clusters)
        {
            if (string.Equals(configured, name, StringComparison.OrdinalIgnoreCase))
            {
                name = configured;
                return cluster;
            }
        }

        return null;
    }

    // librdkafka keeps one set of topic settings for each topic of a client: that of the message type that came first.
    private static IEnumerable<string> Contradictions(ProducerResolution[] resolutions)
    {
        foreach (IGrouping<(string, string), ProducerResolution> group in resolutions.GroupBy(
            static resolution => (resolution.Settings.Cluster, resolution.Settings.Topic)))
        {
            ProducerResolution first = group.First();
            foreach (ProducerResolution other in group.Skip(1))
            {
                string[] different = [.. first.Settings.TopicSettings.Keys.Union(other.Settings.TopicSettings.Keys)
                    .Order(StringComparer.Ordinal)
                    .Where(name => Shown(first, name) != Shown(other, name))
                    .Select(name => $"'{name}' is {Shown(first, name)} and {Shown(other, name)}")];
                if (different.Length > 0)
                {
                    yield return $"{NameOf(first.Message)} and {NameOf(other.Message)} share topic '{first.Settings.Topic}' and differ in its settings: " +
                        $"{string.Join("; ", different)}. Give both the same, for example under 'Topics:{first.Message.Topic}'.";
                }
            }
        }
    }

    private static string Shown(ProducerResolution resolution, string name) =>
        resolution.Settings.TopicSettings.TryGetValue(name, out string? value) ? $"'{value}'" : "not set";

    private static string NameOf(MessageDescriptor message) => message.MessageType.FullName ?? message.MessageType.Name;
}
