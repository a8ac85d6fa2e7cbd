namespace KafkaTyped.Benchmarks.Throughput;

/// <summary>How much is sent and how often.</summary>
/// <param name="Rounds">Rounds; in each, every contender runs once.</param>
/// <param name="WarmUpMessages">Messages that each process sends first.</param>
/// <param name="Messages">Messages that are measured after them.</param>
internal sealed record ThroughputPlan(int Rounds, int WarmUpMessages, int Messages)
{
    public static ThroughputPlan Full { get; } = new(5, 2_000_000, 5_000_000);

    public static ThroughputPlan Quick { get; } = new(1, 300_000, 700_000);

    /// <summary>The same, and no more than another.</summary>
    public ThroughputPlan Within(ThroughputPlan? most) => most is null ? this : new(
        Math.Min(Rounds, most.Rounds), Math.Min(WarmUpMessages, most.WarmUpMessages), Math.Min(Messages, most.Messages));
}
