using System.Globalization;

namespace KafkaTyped.Settings;

/// <summary>What idempotence needs of one setting.</summary>
/// <param name="name">The setting.</param>
/// <param name="wanted">What it must be, to go after <c>needs</c>.</param>
/// <param name="best">The value that keeps most of what was asked for.</param>
/// <param name="holds">Whether a value is right.</param>
internal sealed class IdempotenceNeed(string name, string wanted, string best, Func<string, bool> holds)
{
    /// <summary>What librdkafka checks (L01 to L05).</summary>
    public static IReadOnlyList<IdempotenceNeed> All { get; } =
    [
        new("acks", "acks=all", "all", static value => value == "all"),
        new(
            "max.in.flight.requests.per.connection", "max.in.flight.requests.per.connection of at most 5", "5",
            static value => long.Parse(value, CultureInfo.InvariantCulture) <= 5),
        new("retries", "retries of at least 1", "2147483647", static value => long.Parse(value, CultureInfo.InvariantCulture) >= 1),
        new("queue.buffering.backpressure.threshold", "queue.buffering.backpressure.threshold=1", "1", static value => value == "1"),
        new("queuing.strategy", "queuing.strategy=fifo", "fifo", static value => value == "fifo"),
    ];

    /// <summary>The setting.</summary>
    public string Name { get; } = name;

    /// <summary>What it must be, to go after <c>needs</c>.</summary>
    public string Wanted { get; } = wanted;

    /// <summary>The value that keeps most of what was asked for.</summary>
    public string Best { get; } = best;

    /// <summary>What contradicts it; <see langword="null"/> when nothing does.</summary>
    public GivenSetting? Against(SettingSet settings) =>
        settings.Given(Name) is { Value: { } value } given && !holds(value) ? given : null;
}
