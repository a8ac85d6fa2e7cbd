namespace KafkaTyped.Settings;

/// <summary>A message must not outlive its transaction (L08).</summary>
internal sealed class DeliveryOverTransactionTimeout() : SettingRule("KT2304", "Delivery timeout above the transaction timeout")
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.HasText("transactional.id") && settings.Given("delivery.timeout.ms") is { } delivery
            && settings.Number("delivery.timeout.ms") > settings.Number("transaction.timeout.ms"))
        {
            findings.Add(Found(
                delivery, $"{delivery}, but {settings.Show("transaction.timeout.ms")}, and a message must not outlive its transaction; lower it or raise 'transaction.timeout.ms'",
                settings.Text("transaction.timeout.ms") is { } most ? SettingFix.Set("delivery.timeout.ms", most) : null,
                severity: null, settings.Given("transaction.timeout.ms"), settings.Given("transactional.id")));
        }
    }
}
