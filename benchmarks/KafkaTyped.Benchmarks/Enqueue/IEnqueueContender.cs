namespace KafkaTyped.Benchmarks.Enqueue;

/// <summary>One way to hand ready-made bytes to librdkafka.</summary>
internal interface IEnqueueContender : IDisposable
{
    /// <summary>Hands over so many messages: the timed part.</summary>
    void Enqueue(int messages);

    /// <summary>Waits until all of them are delivered. Throws when one was not.</summary>
    void Drain();
}
