namespace KafkaTyped.Settings;

/// <summary>Without a transactional id the timeout has no effect (X09).</summary>
internal sealed class TransactionTimeoutWithoutTransactions() : SettingRule("KT2308", "Transaction timeout without transactions", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.Given("transaction.timeout.ms") is { } timeout && settings.Lacks("transactional.id"))
        {
            findings.Add(Found(
                timeout, $"{timeout}, but there is no 'transactional.id', so it has no effect; remove it or set 'transactional.id'", SettingFix.Remove("transaction.timeout.ms")));
        }
    }
}
