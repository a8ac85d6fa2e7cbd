namespace KafkaTyped.Settings;

/// <summary>At least one request must fit into a transaction (L09).</summary>
internal sealed class SocketOverTransactionTimeout() : SettingRule("KT2306", "Socket timeout above the transaction timeout")
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.HasText("transactional.id") && settings.Given("socket.timeout.ms") is { } socket
            && settings.Number("socket.timeout.ms") > settings.Number("transaction.timeout.ms") + 100)
        {
            findings.Add(Found(
                socket, $"{socket}, but {settings.Show("transaction.timeout.ms")}, and must not be more than 100 ms longer; remove it, and librdkafka chooses a time that fits",
                SettingFix.Remove("socket.timeout.ms"), severity: null, settings.Given("transaction.timeout.ms"), settings.Given("transactional.id")));
        }
    }
}
