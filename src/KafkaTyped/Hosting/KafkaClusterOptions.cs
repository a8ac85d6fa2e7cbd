namespace KafkaTyped;

/// <summary>The settings of one cluster. They win over the attributes of message types.</summary>
public class KafkaClusterOptions : KafkaSettings
{
    /// <summary>Creates options without settings.</summary>
    public KafkaClusterOptions()
    {
    }

    /// <summary><c>bootstrap.servers</c>: <c>host:port</c> of two or more brokers, separated by commas.</summary>
    public string? BootstrapServers
    {
        get => Get("bootstrap.servers");
        set => Set("bootstrap.servers", value);
    }

    /// <summary>Settings of single topics of the cluster, by the topic's name, case aside as in all configuration.</summary>
    public IDictionary<string, KafkaTopicOptions> Topics { get; } = new Dictionary<string, KafkaTopicOptions>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The options of a topic; created when they are not there yet.</summary>
    /// <param name="name">The topic's name.</param>
    public KafkaTopicOptions Topic(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!Topics.TryGetValue(name, out KafkaTopicOptions? topic))
        {
            Topics[name] = topic = new KafkaTopicOptions();
        }

        return topic;
    }
}
