namespace KafkaTyped.Settings;

/// <summary>Transactions need idempotence (L07, J02).</summary>
internal sealed class TransactionsWithoutIdempotence() : SettingRule("KT2301", "Transactions without idempotence")
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.HasText("transactional.id") && settings.Given("enable.idempotence") is { Value: "false" } idempotence)
        {
            findings.Add(Found(
                idempotence, $"{idempotence}, but {settings.Given("transactional.id")}, and transactions need idempotence; remove 'enable.idempotence'",
                SettingFix.Remove("enable.idempotence"), severity: null, settings.Given("transactional.id")));
        }
    }
}
