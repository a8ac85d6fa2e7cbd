using KafkaTyped.Benchmarks.Throughput;

namespace KafkaTyped.Benchmarks.Far;

/// <summary>How far the cluster is and how much is sent to it.</summary>
/// <param name="RoundTripMs">The round-trip times.</param>
/// <param name="Sending">What each process sends.</param>
internal sealed record FarPlan(IReadOnlyList<int> RoundTripMs, ThroughputPlan Sending)
{
    public static FarPlan Full { get; } = new([10, 100], new ThroughputPlan(3, 200_000, 400_000));

    public static FarPlan Quick { get; } = new([100], new ThroughputPlan(1, 200_000, 300_000));
}
