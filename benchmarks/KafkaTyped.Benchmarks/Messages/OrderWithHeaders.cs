namespace KafkaTyped.Benchmarks.Messages;

/// <summary>The same message, with three headers that are no part of its value.</summary>
[KafkaTopic(BenchmarkTopic.Name, Partitions = BenchmarkTopic.Partitions)]
public sealed record OrderWithHeaders(
    [property: MessageKey] string OrderId,
    int Customer,
    string Product,
    int Quantity,
    decimal Amount,
    bool Express,
    DateTimeOffset PlacedAt,
    [property: MessageHeader("tenant", ExcludeFromValue = true)] string Tenant,
    [property: MessageHeader("schema", ExcludeFromValue = true)] int Schema,
    [property: MessageHeader("correlation-id", ExcludeFromValue = true)] string CorrelationId);
