namespace KafkaTyped.Benchmarks.Contenders;

/// <summary>What every contender's client is set to, under librdkafka's names. Nothing else is set.</summary>
internal static class ProducerSettings
{
    public const int BufferedMessages = 100_000;

    public const int DefaultLingerMs = 5;

    public static IReadOnlyList<KeyValuePair<string, string>> Create(int lingerMs = DefaultLingerMs) =>
    [
        new("acks", "all"),
        new("enable.idempotence", "true"),
        new("linger.ms", $"{lingerMs}"),
        new("batch.size", "1000000"),
        new("batch.num.messages", "10000"),
        new("queue.buffering.max.messages", $"{BufferedMessages}"),
        new("queue.buffering.max.kbytes", "1048576"),
        new("socket.nagle.disable", "true"),
        new("partitioner", "murmur2_random"),
    ];
}
