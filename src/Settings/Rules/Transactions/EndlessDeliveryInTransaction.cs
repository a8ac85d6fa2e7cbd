namespace KafkaTyped.Settings;

/// <summary>Zero means no limit, and librdkafka's check against the transaction timeout accepts it (X02).</summary>
internal sealed class EndlessDeliveryInTransaction() : SettingRule("KT2305", "Delivery without limit in a transaction", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.HasText("transactional.id") && settings.Given("delivery.timeout.ms") is { } delivery && settings.Number("delivery.timeout.ms") == 0)
        {
            findings.Add(Found(
                delivery, $"{delivery}, which is no limit, but {settings.Show("transaction.timeout.ms")}; remove it, so that messages end with their transaction",
                SettingFix.Remove("delivery.timeout.ms"), severity: null, settings.Given("transaction.timeout.ms"), settings.Given("transactional.id")));
        }
    }
}
