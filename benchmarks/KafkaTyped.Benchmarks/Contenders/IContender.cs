namespace KafkaTyped.Benchmarks.Contenders;

/// <summary>One way to produce, in a process of its own.</summary>
internal interface IContender : IDisposable
{
    /// <summary>Sends so many messages of the pool and returns when the fate of each is known.</summary>
    /// <param name="messages">How many.</param>
    /// <returns>How many failed.</returns>
    long Send(int messages);
}
