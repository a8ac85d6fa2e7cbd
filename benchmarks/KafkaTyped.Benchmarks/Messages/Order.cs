namespace KafkaTyped.Benchmarks.Messages;

/// <summary>The message of every measurement: seven members, about 180 bytes of JSON, a key of 36 bytes.</summary>
[KafkaTopic(BenchmarkTopic.Name, Partitions = BenchmarkTopic.Partitions)]
public sealed record Order(
    [property: MessageKey] string OrderId,
    int Customer,
    string Product,
    int Quantity,
    decimal Amount,
    bool Express,
    DateTimeOffset PlacedAt);
