namespace KafkaTyped.Benchmarks.Enqueue;

/// <summary>How much is handed over.</summary>
/// <param name="Rounds">Rounds; in each, every contender runs once with each length of value.</param>
/// <param name="WarmUpBursts">Bursts of each process that are not timed.</param>
/// <param name="Bursts">Bursts that are timed, after them.</param>
internal sealed record EnqueuePlan(int Rounds, int WarmUpBursts, int Bursts)
{
    /// <summary>Messages of a burst: fewer than KafkaTyped's bound, so that nobody waits for room. benchmarks/librdkafka-c has it, too.</summary>
    public const int Burst = 15_000;

    /// <summary>So long that nothing is sent before a burst is over; the flush after it does not wait for it.</summary>
    public const int LingerMs = 10_000;

    public static EnqueuePlan Full { get; } = new(3, 40, 60);

    public static EnqueuePlan Quick { get; } = new(1, 30, 30);
}
