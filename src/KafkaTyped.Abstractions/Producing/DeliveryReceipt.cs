namespace KafkaTyped;

/// <summary>Where a record stands: what Kafka calls its metadata.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Partition">The partition, 0 or more; -1 when the message failed before it had one.</param>
/// <param name="Offset">The offset in the partition; -1 when the broker gave none (with <c>acks=0</c>, or when the delivery failed).</param>
/// <param name="Timestamp">The record's timestamp in milliseconds resolution; <see langword="null"/> when not known.</param>
/// <param name="Status">What is known of the record's persistence.</param>
public readonly record struct DeliveryReceipt(
    string Topic, int Partition, long Offset, DateTimeOffset? Timestamp, DeliveryStatus Status)
{
    /// <summary><c>topic[partition]@offset</c></summary>
    public override string ToString() => $"{Topic}[{Partition}]@{Offset}";
}
