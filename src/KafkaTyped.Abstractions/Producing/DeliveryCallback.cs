namespace KafkaTyped;

/// <summary>Called once when the delivery of a message is known. See <see cref="IKafkaProducer{TMessage}.Produce(TMessage, DeliveryCallback, object?)"/>.</summary>
/// <param name="report">What has become of the message.</param>
public delegate void DeliveryCallback(DeliveryReport report);
