namespace KafkaTyped.Benchmarks.Messages;

/// <summary>A message of the verification: its number says what came before it with the same key.</summary>
[KafkaTopic(BenchmarkTopic.Verification, Partitions = BenchmarkTopic.Partitions)]
public sealed record NumberedOrder([property: MessageKey] string OrderId, int Run, int Number, string Product, decimal Amount);
