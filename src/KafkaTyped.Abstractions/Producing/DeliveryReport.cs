using System.Diagnostics.CodeAnalysis;

namespace KafkaTyped;

/// <summary>What has become of a message: its receipt, and the error if the delivery failed.</summary>
/// <param name="receipt">Where the record stands; on failure the topic, what is known of the partition, and the status.</param>
/// <param name="error">Why the delivery failed; <see langword="null"/> when it succeeded.</param>
/// <param name="state">What was handed to the send.</param>
public readonly struct DeliveryReport(DeliveryReceipt receipt, KafkaProduceException? error, object? state)
{
    /// <summary>Where the record stands.</summary>
    public DeliveryReceipt Receipt { get; } = receipt;

    /// <summary>Why the delivery failed; <see langword="null"/> when it succeeded.</summary>
    public KafkaProduceException? Error { get; } = error;

    /// <summary>What was handed to the send.</summary>
    public object? State { get; } = state;

    /// <summary>Whether the record was delivered.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsDelivered => Error is null;
}
