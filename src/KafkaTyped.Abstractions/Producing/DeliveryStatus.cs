namespace KafkaTyped;

/// <summary>What is known of a record's persistence (librdkafka's <c>rd_kafka_msg_status_t</c>).</summary>
public enum DeliveryStatus
{
    /// <summary>It was never written to the broker.</summary>
    NotPersisted = 0,

    /// <summary>It was sent, and no acknowledgement came: it may stand in the topic or not.</summary>
    PossiblyPersisted = 1,

    /// <summary>It was acknowledged (with <c>acks=0</c>: written to the socket).</summary>
    Persisted = 2,
}
