namespace KafkaTyped.Tests.Support;

/// <summary>A message with every part that a record can have.</summary>
internal sealed record Order(string? Key, string? Value, string? Tenant = null, int Partition = -1, long Timestamp = long.MinValue);
