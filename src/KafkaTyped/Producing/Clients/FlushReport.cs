namespace KafkaTyped.Producing.Clients;

/// <summary>What a shutdown leaves behind.</summary>
/// <param name="Undelivered">Topic to the number of messages that were given up; empty when everything was delivered.</param>
internal sealed record FlushReport(IReadOnlyDictionary<string, long> Undelivered)
{
    public long Count => Undelivered.Values.Sum();
}
