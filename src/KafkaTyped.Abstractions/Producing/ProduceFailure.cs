namespace KafkaTyped;

/// <summary>One message of a sequence that was not delivered.</summary>
/// <param name="Index">Its place in the sequence, from 0.</param>
/// <param name="Error">Why: a <see cref="KafkaProduceException"/>, or what the message's serializer threw.</param>
public readonly record struct ProduceFailure(long Index, Exception Error);
