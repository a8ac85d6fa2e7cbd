namespace KafkaTyped.Settings;

/// <summary>Without a transactional id the timeout says nothing (X09).</summary>
internal sealed class TransactionTimeoutWithoutTransactions() : SettingRule("KT2308", "Transaction timeout without transactions", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.Given("transaction.timeout.ms") is { } timeout && settings.Lacks("transactional.id"))
        {
            findings.Add(Found(
                timeout, timeout + ", but there is no 'transactional.id', so it says nothing; remove it or set 'transactional.id'", SettingFix.Remove("transaction.timeout.ms")));
        }
    }
}
