namespace KafkaTyped.Settings;

/// <summary>What is declared of the topic. Numbers are 0 where nothing is declared.</summary>
internal sealed class TopicFacts(int partitions = 0, int replicationFactor = 0, int minInSyncReplicas = 0, bool? hasKey = null)
{
    /// <summary>Nothing is declared.</summary>
    public static TopicFacts None { get; } = new();

    /// <summary>The number of partitions.</summary>
    public int Partitions { get; } = partitions;

    /// <summary>How many brokers hold each partition.</summary>
    public int ReplicationFactor { get; } = replicationFactor;

    /// <summary>How many of them must have a message before the broker acknowledges it to <c>acks=all</c>.</summary>
    public int MinInSyncReplicas { get; } = minInSyncReplicas;

    /// <summary>Whether messages have a key; <see langword="null"/> when that is not known.</summary>
    public bool? HasKey { get; } = hasKey;
}
