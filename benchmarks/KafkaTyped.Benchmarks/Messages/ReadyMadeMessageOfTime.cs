namespace KafkaTyped.Benchmarks.Messages;

/// <summary>Key and value as they are, and the timestamp in milliseconds since 1970.</summary>
[KafkaTopic(BenchmarkTopic.ReadyMade, Partitions = BenchmarkTopic.Partitions)]
public sealed record ReadyMadeMessageOfTime(
    [property: MessageKey] byte[] Key, [property: MessageValue] byte[] Value, [property: MessageTimestamp] long Time);
