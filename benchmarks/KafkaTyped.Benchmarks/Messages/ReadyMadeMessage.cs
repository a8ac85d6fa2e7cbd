namespace KafkaTyped.Benchmarks.Messages;

/// <summary>Key and value as they are.</summary>
[KafkaTopic(BenchmarkTopic.ReadyMade, Partitions = BenchmarkTopic.Partitions)]
public sealed record ReadyMadeMessage([property: MessageKey] byte[] Key, [property: MessageValue] byte[] Value);
