namespace KafkaTyped;

/// <summary>
/// Producer settings of a message type, under the names of Kafka's Java client. A property that is not set says nothing.
/// Configuration of the host wins over these unless it contradicts the delivery guarantee.
/// </summary>
/// <remarks>
/// <see cref="Acks"/>, <see cref="CompressionType"/>, <see cref="DeliveryTimeoutMs"/>, <see cref="RequestTimeoutMs"/> and
/// <see cref="Partitioner"/> belong to the topic. <see cref="MaxBlockMs"/> belongs to the producer of the type. The others belong to the
/// native client: types that differ in them do not share one. Ranges are librdkafka's (CONFIGURATION.md of librdkafka 2.16).
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ProducerSettingsAttribute : Attribute
{
    /// <summary><c>bootstrap.servers</c>: <c>host:port</c> of two or more brokers, separated by commas.</summary>
    public string? BootstrapServers { get; set; }

    /// <summary><c>client.id</c>: how brokers tell producers apart in logs and quotas; the host's application name unless set.</summary>
    public string? ClientId { get; set; }

    /// <summary><c>acks</c>; all unless set.</summary>
    public KafkaAcks Acks { get; set; } = KafkaAcks.All;

    /// <summary><c>buffer.memory</c> in bytes, 1024 or more: the memory of messages that wait to be sent. Becomes <c>queue.buffering.max.kbytes</c>.</summary>
    public long BufferMemory { get; set; }

    /// <summary><c>max.block.ms</c> in milliseconds, 0 or more: how long a send waits for room in the buffer; 60,000 unless set.</summary>
    public int MaxBlockMs { get; set; }

    /// <summary><c>compression.type</c>; none unless set.</summary>
    public KafkaCompression CompressionType { get; set; }

    /// <summary><c>retries</c>, 0 or more; without limit unless set. Bound the time by <see cref="DeliveryTimeoutMs"/> instead.</summary>
    public int Retries { get; set; }

    /// <summary><c>retry.backoff.ms</c> in milliseconds, 1 to 300,000; 100 unless set.</summary>
    public int RetryBackoffMs { get; set; }

    /// <summary><c>batch.size</c> in bytes for each partition, 1 or more; 1,000,000 unless set. A full batch does not wait for <see cref="LingerMs"/>.</summary>
    public int BatchSize { get; set; }

    /// <summary><c>linger.ms</c> in milliseconds, 0 to 900,000, fractions allowed; 5 unless set.</summary>
    public double LingerMs { get; set; }

    /// <summary><c>max.request.size</c> in bytes, 1,000 to 1,000,000,000; 1,000,000 unless set. Becomes <c>message.max.bytes</c>.</summary>
    public int MaxRequestSize { get; set; }

    /// <summary>
    /// <c>request.timeout.ms</c> in milliseconds, 1 to 900,000; 30,000 unless set. In librdkafka it is how long the broker waits for its replicas;
    /// the client's own time-out of a request is <c>socket.timeout.ms</c>.
    /// </summary>
    public int RequestTimeoutMs { get; set; }

    /// <summary>
    /// <c>delivery.timeout.ms</c> in milliseconds, 0 (no limit) or more: the whole time of a message with all retries; 300,000 unless set.
    /// </summary>
    public int DeliveryTimeoutMs { get; set; }

    /// <summary><c>max.in.flight.requests.per.connection</c>, 1 to 1,000,000, at most 5 with idempotence.</summary>
    public int MaxInFlightRequestsPerConnection { get; set; }

    /// <summary><c>enable.idempotence</c>; on unless the guarantee or this says otherwise.</summary>
    public bool EnableIdempotence { get; set; }

    /// <summary><c>transactional.id</c>: unique for each running instance, so a constant is right only for a single instance.</summary>
    public string? TransactionalId { get; set; }

    /// <summary><c>partitioner</c>; <see cref="KafkaPartitioner.Murmur2Random"/> unless set.</summary>
    public KafkaPartitioner Partitioner { get; set; }
}
