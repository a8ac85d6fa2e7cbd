namespace KafkaTyped.Benchmarks.Latency;

/// <summary>How many messages are sent one by one.</summary>
/// <param name="Rounds">Rounds; in each, every contender runs once.</param>
/// <param name="MessagesWithoutLinger">Measured messages at linger 0.</param>
/// <param name="MessagesWithLinger">Measured messages at the default linger, of which each can take five milliseconds.</param>
internal sealed record LatencyPlan(int Rounds, int MessagesWithoutLinger, int MessagesWithLinger)
{
    public static LatencyPlan Full { get; } = new(5, 10_000, 1_000);

    public static LatencyPlan Quick { get; } = new(1, 3_000, 300);
}
