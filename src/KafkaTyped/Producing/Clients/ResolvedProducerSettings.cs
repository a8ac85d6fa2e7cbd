namespace KafkaTyped.Producing.Clients;

/// <summary>Everything that the producer of one message type needs to know, after defaults, attributes, configuration and guarantee.</summary>
internal sealed record ResolvedProducerSettings
{
    /// <summary>The cluster's name; empty for the default cluster.</summary>
    public required string Cluster { get; init; }

    /// <summary>The topic's name.</summary>
    public required string Topic { get; init; }

    /// <summary>
    /// librdkafka's client-wide settings, canonical name to value, sorted by name (ordinal). Message types of one cluster whose client
    /// settings are equal share a native client.
    /// </summary>
    public required IReadOnlyDictionary<string, string> ClientSettings { get; init; }

    /// <summary>librdkafka's settings of the topic, canonical name to value, sorted by name (ordinal).</summary>
    public required IReadOnlyDictionary<string, string> TopicSettings { get; init; }

    /// <summary><c>max.block.ms</c>: how long a send waits for capacity in the buffer.</summary>
    public required TimeSpan MaxBlock { get; init; }

    /// <summary><c>shutdown.flush.timeout.ms</c>: how long the shutdown waits for messages that are not delivered yet.</summary>
    public required TimeSpan ShutdownFlushTimeout { get; init; }

    /// <summary><c>adaptive.linger</c>: whether linger ends early for messages whose senders wait; equal for all producers of a topic.</summary>
    public required bool AdaptiveLinger { get; init; }

    /// <summary>Whether continuations of awaited sends run on the client's event thread.</summary>
    public required bool RunContinuationsInline { get; init; }

    /// <summary><c>queue.buffering.max.messages</c>: how many messages the client's buffer holds; 0 for no limit.</summary>
    public required int MaxBufferedMessages { get; init; }

    /// <summary><c>message.max.bytes</c>: how large a record may be.</summary>
    public required int MaxMessageBytes { get; init; }

    /// <summary><c>linger.ms</c>: how long librdkafka gathers a batch.</summary>
    public required TimeSpan Linger { get; init; }

    /// <summary><c>enable.idempotence</c></summary>
    public required bool IsIdempotent { get; init; }

    /// <summary>Whether keys are placed by <c>murmur2_random</c>, so that the runtime can choose the partition itself.</summary>
    public required bool UsesDefaultPartitioner { get; init; }
}
