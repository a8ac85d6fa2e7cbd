using KafkaTyped.Benchmarks.Contenders;

namespace KafkaTyped.Benchmarks.Latency;

/// <summary>Who awaits, and what else is sent meanwhile.</summary>
/// <param name="Name">Its name in result files.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="LingerMs">The setting <c>linger.ms</c>.</param>
/// <param name="Awaiters">How many loops send a message, await it and send the next.</param>
/// <param name="BesidePerSecond">
/// Messages a second that another thread sends and nobody awaits: 0 for none, <see cref="FullSpeed"/> for as many as it can.
/// </param>
/// <param name="Messages">Awaited messages of a round.</param>
internal sealed record LatencyScenario(string Name, string Title, int LingerMs, int Awaiters, int BesidePerSecond, int Messages)
{
    public const int FullSpeed = int.MaxValue;

    // At the default linger an awaited message can take five milliseconds, and beside full speed much more.
    public static IReadOnlyList<LatencyScenario> All { get; } =
    [
        Alone(0, 10_000),
        Alone(ProducerSettings.DefaultLingerMs, 1_000),
        Together(0, 16, 60_000),
        Together(ProducerSettings.DefaultLingerMs, 16, 8_000),
        Together(0, 64, 120_000),
        Together(ProducerSettings.DefaultLingerMs, 64, 32_000),
        new("beside-steady", "1 beside 20,000/s", ProducerSettings.DefaultLingerMs, 1, 20_000, 1_000),
        new("beside-full-speed", "1 beside full speed", ProducerSettings.DefaultLingerMs, 1, FullSpeed, 500),
    ];

    private static LatencyScenario Alone(int lingerMs, int messages) => new("alone", "1", lingerMs, 1, 0, messages);

    private static LatencyScenario Together(int lingerMs, int awaiters, int messages) =>
        new($"together-{awaiters}", $"{awaiters}", lingerMs, awaiters, 0, messages);
}
