namespace KafkaTyped.Settings;

/// <summary>Zero is no limit, which passes librdkafka's comparison with the transaction's timeout (X02).</summary>
internal sealed class EndlessDeliveryInTransaction() : SettingRule("KT2305", "Delivery without limit in a transaction", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.HasText("transactional.id") && settings.Given("delivery.timeout.ms") is { } delivery && settings.Number("delivery.timeout.ms") == 0)
        {
            findings.Add(Found(
                delivery, delivery + ", which is no limit, but " + settings.Show("transaction.timeout.ms") + "; remove it, so that messages end with their transaction",
                SettingFix.Remove("delivery.timeout.ms"), severity: null, settings.Given("transaction.timeout.ms"), settings.Given("transactional.id")));
        }
    }
}
