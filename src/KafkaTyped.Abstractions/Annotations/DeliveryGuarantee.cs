namespace KafkaTyped;

/// <summary>How often a message stands in its topic after it was produced.</summary>
public enum DeliveryGuarantee
{
    /// <summary>The producer defaults of Kafka 3.0 and later: idempotence on, <c>acks=all</c>.</summary>
    Default = 0,

    /// <summary>At most once: <c>acks=0</c>, no retries, no idempotence. A message can be lost without notice; receipts carry no offset.</summary>
    AtMostOnce = 1,

    /// <summary>At least once: <c>acks=all</c>, retries within <c>delivery.timeout.ms</c>. A retry can write a message twice.</summary>
    AtLeastOnce = 2,

    /// <summary>
    /// Exactly once, in order, for the life of the producer: idempotence, <c>acks=all</c>, at most five requests in flight, retries.
    /// </summary>
    ExactlyOnce = 3,
}
