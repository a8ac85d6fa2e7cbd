namespace KafkaTyped.Producing;

/// <summary>Takes the ends of the messages of a sequence.</summary>
internal interface IDeliverySink
{
    /// <summary>A message has ended. Called on the event thread or a sender's; must not throw.</summary>
    /// <param name="index">Its place in the sequence.</param>
    /// <param name="error">Why it was not delivered; <see langword="null"/> when it was.</param>
    void OnEnded(long index, Exception? error);
}
