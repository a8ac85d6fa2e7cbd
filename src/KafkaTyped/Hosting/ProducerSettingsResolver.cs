using System.Globalization;
using KafkaTyped.Contracts;
using KafkaTyped.Producing;
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
    private readonly Dictionary<KafkaSettings, SettingLayer> _layers = [];

    /// <summary>Reads the configuration.</summary>
    /// <param name="options">The configuration.</param>
    /// <param name="applicationName">The default of <c>client.id</c>.</param>
    public ProducerSettingsResolver(KafkaOptions options, string applicationName)
    {
        _options = options;
        _applicationName = applicationName;
        ReadCluster(options, nameof(KafkaOptions));
        foreach ((string name, KafkaClusterOptions cluster) in options.Clusters)
        {
            ReadCluster(cluster, $"{nameof(KafkaOptions)}.{nameof(KafkaOptions.Clusters)}[\"{name}\"]");
        }
    }

    /// <summary>What is wrong with the configuration itself, whichever message types there are.</summary>
    public IEnumerable<string> ConfigurationProblems => _layers.Values.SelectMany(static layer => layer.Problems);

    /// <summary>Decides the settings of all message types, and whether they can live together.</summary>
    /// <returns>The decisions, and every problem, each once.</returns>
    public (IReadOnlyList<ProducerResolution> Resolutions, IReadOnlyList<string> Problems) ResolveAll(IEnumerable<MessageDescriptor> messages)
    {
        ProducerResolution[] resolutions = [.. messages.Select(Resolve)];
        IEnumerable<string> problems = ConfigurationProblems
            .Concat(resolutions.SelectMany(static resolution => resolution.Problems))
            .Concat(Contradictions(resolutions));
        return (resolutions, [.. problems.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Decides the settings of one message type.</summary>
    public ProducerResolution Resolve(MessageDescriptor message)
    {
        KafkaClusterOptions? cluster = ClusterOf(message, out string clusterName);
        KafkaTopicOptions? topic = cluster?.Topics.TryGetValue(message.Topic, out KafkaTopicOptions? found) == true ? found : null;
        SettingLayer attributes = SettingLayer.Of(message);

        var settings = new Dictionary<SettingDefinition, OriginatedSetting>();
        Merge(settings, attributes);
        Merge(settings, cluster is null ? null : _layers[cluster]);
        Merge(settings, topic is null ? null : _layers[topic]);

        var floor = new GuaranteeFloor(message, settings);
        floor.Apply();
        Default(settings, "client.id", _applicationName);
        Default(settings, "partitioner", "murmur2_random");

        List<string> problems = [.. attributes.Problems, .. floor.Problems, .. Combinations(message, settings)];
        if (MissingBroker(message, clusterName, cluster, settings) is { } missing)
        {
            problems.Add(missing);
        }

        string topicName = topic?.Name ?? message.Topic;
        if (!TopicName.IsValid(topicName))
        {
            problems.Add($"'{topicName}', the name configured for topic '{message.Topic}', is no name of a topic: {TopicName.Rule}.");
        }

        return new ProducerResolution
        {
            Message = message,
            Problems = problems,
            Notes = floor.Notes,
            Settings = new ResolvedProducerSettings
            {
                Cluster = clusterName,
                Topic = topicName,
                ClientSettings = OfScope(settings, SettingScope.Client),
                TopicSettings = OfScope(settings, SettingScope.Topic),
                MaxBlock = Milliseconds(settings, SettingCatalogue.MaxBlock),
                ShutdownFlushTimeout = Milliseconds(settings, SettingCatalogue.ShutdownFlushTimeout),
                RunContinuationsInline = Value(settings, SettingCatalogue.AllowSynchronousContinuations) == "true",
            },
        };
    }

    private void ReadCluster(KafkaClusterOptions cluster, string codeName)
    {
        _layers[cluster] = SettingLayer.Of(cluster, $"{codeName}.{nameof(KafkaSettings.Settings)}");
        foreach ((string name, KafkaTopicOptions topic) in cluster.Topics)
        {
            _layers[topic] = SettingLayer.Of(topic, $"{codeName}.{nameof(KafkaClusterOptions.Topics)}[\"{name}\"].{nameof(KafkaSettings.Settings)}");
        }
    }

    private KafkaClusterOptions? ClusterOf(MessageDescriptor message, out string name)
    {
        name = message.Cluster;
        if (name.Length == 0)
        {
            return _options;
        }

        // Configuration does not tell case apart, so the spelling there names the cluster for all message types.
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

    private static void Merge(Dictionary<SettingDefinition, OriginatedSetting> settings, SettingLayer? layer)
    {
        foreach (OriginatedSetting setting in layer?.Settings ?? [])
        {
            settings[setting.Definition] = setting;
        }
    }

    private string? MissingBroker(
        MessageDescriptor message, string clusterName, KafkaClusterOptions? cluster, Dictionary<SettingDefinition, OriginatedSetting> settings)
    {
        bool isMock = Value(settings, "test.mock.num.brokers") is not (null or "0");
        if (isMock || !string.IsNullOrWhiteSpace(Value(settings, "bootstrap.servers")))
        {
            return null;
        }

        string prefix = string.IsNullOrEmpty(_options.SectionPath) ? "" : _options.SectionPath + ":";
        string place = clusterName.Length == 0 ? $"'{prefix}BootstrapServers'" : $"'{prefix}Clusters:{clusterName}:BootstrapServers'";
        string where = clusterName.Length == 0 ? "the default cluster" : $"cluster '{clusterName}'";
        return cluster is null
            ? $"{NameOf(message)}: {where} is not configured. Set {place} to the brokers, as host:port,host:port."
            : $"'bootstrap.servers' of {where} is missing. Set {place} to the brokers, as host:port,host:port.";
    }

    // What librdkafka would find out only while the client is created, without saying who asked for it.
    private static IEnumerable<string> Combinations(MessageDescriptor message, Dictionary<SettingDefinition, OriginatedSetting> settings)
    {
        OriginatedSetting? linger = settings.GetValueOrDefault(SettingCatalogue.Find("linger.ms"));
        OriginatedSetting? timeout = settings.GetValueOrDefault(SettingCatalogue.Find("delivery.timeout.ms"));
        double timeoutMs = Number(timeout?.Value ?? SettingCatalogue.Find("delivery.timeout.ms").Default!);
        if (linger is not null && timeoutMs != 0 && timeoutMs <= Number(linger.Value))
        {
            string of = timeout is null ? "the default" : timeout.Origin;
            yield return $"{NameOf(message)}: 'delivery.timeout.ms' is '{timeoutMs.ToString(CultureInfo.InvariantCulture)}' ({of}), but must be greater than 'linger.ms', " +
                $"which is {linger.ShownValue} ({linger.Origin}).";
        }

        OriginatedSetting? backoff = settings.GetValueOrDefault(SettingCatalogue.Find("reconnect.backoff.ms"));
        OriginatedSetting? most = settings.GetValueOrDefault(SettingCatalogue.Find("reconnect.backoff.max.ms"));
        double mostMs = Number(most?.Value ?? SettingCatalogue.Find("reconnect.backoff.max.ms").Default!);
        double backoffMs = Number(backoff?.Value ?? SettingCatalogue.Find("reconnect.backoff.ms").Default!);
        if (mostMs < backoffMs)
        {
            yield return $"{NameOf(message)}: 'reconnect.backoff.max.ms' is '{mostMs.ToString(CultureInfo.InvariantCulture)}' ({most?.Origin ?? "the default"}), " +
                $"but must not be less than 'reconnect.backoff.ms', which is '{backoffMs.ToString(CultureInfo.InvariantCulture)}' ({backoff?.Origin ?? "the default"}).";
        }
    }

    // librdkafka keeps one set of settings a topic in each client: that of the message type that came first.
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

    private static SortedDictionary<string, string> OfScope(Dictionary<SettingDefinition, OriginatedSetting> settings, SettingScope scope)
    {
        var result = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (OriginatedSetting setting in settings.Values.Where(setting => setting.Definition.Scope == scope))
        {
            result.Add(setting.Definition.Name, setting.Value);
        }

        return result;
    }

    private static void Default(Dictionary<SettingDefinition, OriginatedSetting> settings, string name, string value)
    {
        SettingDefinition definition = SettingCatalogue.Find(name);
        settings.TryAdd(definition, new OriginatedSetting(definition, value, "the defaults of KafkaTyped"));
    }

    private static string? Value(Dictionary<SettingDefinition, OriginatedSetting> settings, string name)
    {
        SettingDefinition definition = SettingCatalogue.Find(name);
        return settings.TryGetValue(definition, out OriginatedSetting? setting) ? setting.Value : definition.Default;
    }

    private static TimeSpan Milliseconds(Dictionary<SettingDefinition, OriginatedSetting> settings, string name) =>
        TimeSpan.FromMilliseconds(Number(Value(settings, name)!));

    private static double Number(string value) => double.Parse(value, CultureInfo.InvariantCulture);

    private static string NameOf(MessageDescriptor message) => message.MessageType.FullName ?? message.MessageType.Name;
}
