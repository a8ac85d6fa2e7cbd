namespace KafkaTyped.Benchmarks.Messages;

/// <summary>The same message with a text that makes its value about 1,000 bytes long.</summary>
[KafkaTopic(BenchmarkTopic.Name, Partitions = BenchmarkTopic.Partitions)]
public sealed record OrderWithNote(
    [property: MessageKey] string OrderId,
    int Customer,
    string Product,
    int Quantity,
    decimal Amount,
    bool Express,
    DateTimeOffset PlacedAt,
    string Note);
