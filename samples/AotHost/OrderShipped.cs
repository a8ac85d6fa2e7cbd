using KafkaTyped;

namespace AotHost;

/// <summary>A message of another topic that shares the client.</summary>
[KafkaTopic("aot.shipments", Partitions = 3)]
public sealed record OrderShipped([property: MessageKey] Guid OrderId, int Number);
