namespace KafkaTyped.Settings;

/// <summary>Brokers refuse transactions that may last longer than <c>transaction.max.timeout.ms</c> (B04).</summary>
internal sealed class TransactionOverBrokersTimeout() : SettingRule("KT2307", "Transaction timeout above the brokers' limit", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.Given("transaction.timeout.ms") is { } timeout && settings.Number("transaction.timeout.ms") > 900_000)
        {
            findings.Add(Found(
                timeout, $"{timeout}, but brokers allow at most 900000 unless their 'transaction.max.timeout.ms' says otherwise; lower it or raise theirs",
                SettingFix.Set("transaction.timeout.ms", "900000")));
        }
    }
}
