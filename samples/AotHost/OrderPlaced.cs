using KafkaTyped;

namespace AotHost;

/// <summary>A message with every part that a record can have.</summary>
[KafkaTopic("aot.orders", Partitions = 3)]
[DeliveryGuarantee(DeliveryGuarantee.ExactlyOnce)]
public sealed record OrderPlaced(
    [property: MessageKey] Guid OrderId,
    [property: MessageHeader("tenant")] string Tenant,
    int Number,
    decimal Amount,
    [property: MessageTimestamp] DateTimeOffset PlacedAt,
    IReadOnlyList<OrderLine> Lines);
