using System.Globalization;

namespace KafkaTyped.Settings;

/// <summary>What idempotence needs of one setting.</summary>
internal sealed class IdempotenceNeed
{
    private readonly Func<string, bool> _holds;

    private IdempotenceNeed(string name, string wanted, string best, Func<string, bool> holds)
    {
        Name = name;
        Wanted = wanted;
        Best = best;
        _holds = holds;
    }

    /// <summary>The acknowledgement of all replicas in sync (L01, J01).</summary>
    public static IdempotenceNeed Acks { get; } = new("acks", "acks=all", "all", static value => value == "all");

    /// <summary>Brokers remember the last five batches of a producer, so they cannot tell more of them apart (L02, J01).</summary>
    public static IdempotenceNeed RequestsInFlight { get; } = new(
        "max.in.flight.requests.per.connection", "max.in.flight.requests.per.connection of at most 5", "5",
        static value => long.Parse(value, CultureInfo.InvariantCulture) <= 5);

    /// <summary>Idempotence makes retries safe, so there must be some (L03, J01).</summary>
    public static IdempotenceNeed Retries { get; } = new(
        "retries", "retries of at least 1", "2147483647", static value => long.Parse(value, CultureInfo.InvariantCulture) >= 1);

    /// <summary>librdkafka allows one value only (L04).</summary>
    public static IdempotenceNeed BackpressureThreshold { get; } = new(
        "queue.buffering.backpressure.threshold", "queue.buffering.backpressure.threshold=1", "1", static value => value == "1");

    /// <summary>Messages must stay in order (L05).</summary>
    public static IdempotenceNeed QueuingStrategy { get; } = new("queuing.strategy", "queuing.strategy=fifo", "fifo", static value => value == "fifo");

    /// <summary>Everything that librdkafka checks.</summary>
    public static IReadOnlyList<IdempotenceNeed> All { get; } = [Acks, RequestsInFlight, Retries, BackpressureThreshold, QueuingStrategy];

    /// <summary>The setting.</summary>
    public string Name { get; }

    /// <summary>The right value, worded to follow <c>needs</c>.</summary>
    public string Wanted { get; }

    /// <summary>The right value that is nearest to what was asked for.</summary>
    public string Best { get; }

    /// <summary>The setting that contradicts it; <see langword="null"/> when none does.</summary>
    public GivenSetting? Against(SettingSet settings) =>
        settings.Given(Name) is { Value: { } value } given && !_holds(value) ? given : null;
}
