namespace KafkaTyped;

/// <summary>What a message type declares by its attributes. Immutable.</summary>
public sealed class MessageDescriptor
{
    /// <summary>No partition of the message's own: the partitioner chooses.</summary>
    public const int AnyPartition = -1;

    /// <summary>No timestamp of the message's own: the time of the call.</summary>
    public const long NoTimestamp = long.MinValue;

    /// <summary>The message type.</summary>
    public required Type MessageType { get; init; }

    /// <summary>The topic's name.</summary>
    public required string Topic { get; init; }

    /// <summary>The cluster's name; empty for the default cluster.</summary>
    public string Cluster { get; init; } = "";

    /// <summary>The declared guarantee.</summary>
    public DeliveryGuarantee Guarantee { get; init; }

    /// <summary>The declared number of partitions; 0 when not stated.</summary>
    public int Partitions { get; init; }

    /// <summary>The declared replication factor; 0 when not stated.</summary>
    public int ReplicationFactor { get; init; }

    /// <summary>The declared <c>min.insync.replicas</c>; 0 when not stated.</summary>
    public int MinInSyncReplicas { get; init; }

    /// <summary>
    /// The settings that the attributes declare: dotted names as written there (Java's names included), values in the invariant culture, in
    /// order of declaration.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Settings { get; init; } = [];
}
