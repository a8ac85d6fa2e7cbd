using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Latency;

/// <summary>One way to send a message and to wait for it.</summary>
internal interface ILatencyContender : IDisposable
{
    /// <summary>Sends a message; completes when it is delivered and throws when it is not. May be called by several at once.</summary>
    ValueTask SendAsync(Order order);

    /// <summary>Sends a message that nobody waits for; waits for room when the buffer is full. Called by one thread.</summary>
    void SendBeside(Order order);
}
