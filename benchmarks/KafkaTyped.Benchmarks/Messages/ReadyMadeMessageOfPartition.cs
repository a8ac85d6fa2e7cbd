namespace KafkaTyped.Benchmarks.Messages;

/// <summary>Key and value as they are, and the partition.</summary>
[KafkaTopic(BenchmarkTopic.ReadyMade, Partitions = BenchmarkTopic.Partitions)]
public sealed record ReadyMadeMessageOfPartition(
    [property: MessageKey] byte[] Key, [property: MessageValue] byte[] Value, [property: MessagePartition] int Partition);
