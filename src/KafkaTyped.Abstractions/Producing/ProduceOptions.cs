namespace KafkaTyped;

/// <summary>What to change for one record. A member that is not set leaves what the message type declares.</summary>
public readonly record struct ProduceOptions
{
    /// <summary>The partition, 0 or more; wins over <see cref="MessagePartitionAttribute"/> and the partitioner.</summary>
    public int? Partition { get; init; }

    /// <summary>The record's timestamp, after 1970-01-01 UTC; wins over <see cref="MessageTimestampAttribute"/>.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Headers that follow those of the message type. Names are not compared with them: Kafka allows repetition.</summary>
    public MessageHeaders? Headers { get; init; }
}
