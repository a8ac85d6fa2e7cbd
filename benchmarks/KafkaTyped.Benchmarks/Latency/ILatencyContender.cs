using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Latency;

/// <summary>One way to send a message and to wait for it.</summary>
internal interface ILatencyContender : IDisposable
{
    /// <summary>Sends a message; completes when it is delivered and throws when it is not.</summary>
    ValueTask SendAsync(Order order);
}
