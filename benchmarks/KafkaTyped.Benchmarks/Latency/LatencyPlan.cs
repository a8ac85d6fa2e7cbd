namespace KafkaTyped.Benchmarks.Latency;

/// <summary>How much is sent.</summary>
/// <param name="RoundsAlone">Rounds of one message at a time; in each, every contender runs once.</param>
/// <param name="Rounds">Rounds of the other scenarios.</param>
/// <param name="Part">The part of a scenario's messages that a round sends.</param>
/// <param name="LimitSeconds">A round ends after this time, however many of its messages are left.</param>
internal sealed record LatencyPlan(int RoundsAlone, int Rounds, double Part, int LimitSeconds)
{
    public static LatencyPlan Full { get; } = new(5, 3, 1, 6);

    public static LatencyPlan Quick { get; } = new(1, 1, 0.3, 1);

    public int RoundsOf(LatencyScenario scenario) => scenario is { Awaiters: 1, BesidePerSecond: 0 } ? RoundsAlone : Rounds;

    public int MessagesOf(LatencyScenario scenario) => (int)(scenario.Messages * Part);
}
