namespace KafkaTyped.Benchmarks.Serializers.Messages;

/// <summary>Medium: the message of the throughput benchmark, about 180 bytes.</summary>
[KafkaTopic("orders")]
public sealed record Order(
    [property: MessageKey] string OrderId,
    int Customer,
    string Product,
    int Quantity,
    decimal Amount,
    bool Express,
    DateTimeOffset PlacedAt)
{
    public static Order Sample { get; } = new(
        "7d0e3b52-3c4b-4a5e-9d55-0f6d2b1c8e90", 104_711, "freezer-200", 3, 1_234.56m, true, new DateTimeOffset(2025, 3, 1, 8, 30, 15, 250, TimeSpan.Zero));
}
