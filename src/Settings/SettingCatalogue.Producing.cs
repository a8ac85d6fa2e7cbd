namespace KafkaTyped.Settings;

/// <content>How messages are buffered, batched, sent and retried.</content>
internal static partial class SettingCatalogue
{
    private static SettingDefinition[] Producing =>
    [
        Integer(
            "message.max.bytes", 1000, 1_000_000_000, 1_000_000, confluentName: "MessageMaxBytes", javaName: "max.request.size",
            javaDefault: "1048576"),
        Integer("message.copy.max.bytes", 0, 1_000_000_000, 65_535, confluentName: "MessageCopyMaxBytes"),
        Integer(
            "max.in.flight.requests.per.connection", 1, 1_000_000, 1_000_000, confluentName: "MaxInFlight", aliases: ["max.in.flight"],
            javaDefault: "5"),
        Boolean("allow.auto.create.topics", false, confluentName: "AllowAutoCreateTopics"),
        Text("transactional.id", confluentName: "TransactionalId"),
        Integer("transaction.timeout.ms", 1000, int.MaxValue, 60_000, confluentName: "TransactionTimeoutMs", javaDefault: "60000"),
        Boolean("enable.idempotence", false, confluentName: "EnableIdempotence", javaDefault: "true"),
        Boolean("enable.gapless.guarantee", false, confluentName: "EnableGaplessGuarantee", status: SettingStatus.Experimental),
        Integer("queue.buffering.max.messages", 0, int.MaxValue, 100_000, confluentName: "QueueBufferingMaxMessages"),
        Integer(
            "queue.buffering.max.kbytes", 1, int.MaxValue, 1_048_576, confluentName: "QueueBufferingMaxKbytes", javaName: "buffer.memory",
            javaDefault: "32768"),
        Double("linger.ms", 0, 900_000, 5, confluentName: "LingerMs", aliases: ["queue.buffering.max.ms"], javaDefault: "5"),
        Integer(
            "retries", 0, int.MaxValue, int.MaxValue, confluentName: "MessageSendMaxRetries", aliases: ["message.send.max.retries"],
            javaDefault: "2147483647"),
        Integer("retry.backoff.ms", 1, 300_000, 100, confluentName: "RetryBackoffMs", javaDefault: "100"),
        Integer("retry.backoff.max.ms", 1, 300_000, 1000, confluentName: "RetryBackoffMaxMs", javaDefault: "1000"),
        Integer("queue.buffering.backpressure.threshold", 1, 1_000_000, 1, confluentName: "QueueBufferingBackpressureThreshold"),
        Enumeration(
            "compression.type", ["none", "gzip", "snappy", "lz4", "zstd"], "none", confluentName: "CompressionType", aliases: ["compression.codec"],
            scope: SettingScope.Topic, javaDefault: "none"),
        Integer("batch.num.messages", 1, 1_000_000, 10_000, confluentName: "BatchNumMessages"),
        Integer("batch.size", 1, int.MaxValue, 1_000_000, confluentName: "BatchSize", javaDefault: "16384"),
        Integer("sticky.partitioning.linger.ms", 0, 900_000, 10, confluentName: "StickyPartitioningLingerMs"),
        new SettingDefinition(
            "acks", SettingKind.Integer, scope: SettingScope.Topic, confluentName: "Acks", aliases: ["request.required.acks"], minimum: -1,
            maximum: 1000, words: [new("all", "all"), new("-1", "all"), new("leader", "1"), new("none", "0")], defaultValue: "all", javaDefault: "all"),
        Integer("request.timeout.ms", 1, 900_000, 30_000, confluentName: "RequestTimeoutMs", scope: SettingScope.Topic, javaDefault: "30000"),
        Integer(
            "delivery.timeout.ms", 0, int.MaxValue, 300_000, confluentName: "MessageTimeoutMs", aliases: ["message.timeout.ms"],
            scope: SettingScope.Topic, javaDefault: "120000"),
        Enumeration(
            "queuing.strategy", ["fifo", "lifo"], "fifo", scope: SettingScope.Topic, status: SettingStatus.Deprecated | SettingStatus.Experimental),
        Boolean("produce.offset.report", false, scope: SettingScope.Topic, status: SettingStatus.Deprecated),
        Enumeration(
            "partitioner", ["random", "consistent", "consistent_random", "murmur2", "murmur2_random", "fnv1a", "fnv1a_random"], "consistent_random",
            confluentName: "Partitioner", scope: SettingScope.Topic, javaName: "partitioner.class", javaDefault: "murmur2_random"),
        Integer("compression.level", -1, 12, -1, confluentName: "CompressionLevel", scope: SettingScope.Topic),
    ];
}
