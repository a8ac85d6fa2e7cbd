namespace KafkaTyped.Settings;

/// <summary>librdkafka's default is no idempotence; Java's is idempotence since 3.0 (X10).</summary>
internal sealed class IdempotenceLeftOff() : SettingRule("KT2108", "Idempotence left off", SettingSeverity.Info)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (!settings.IsKafkaTyped && settings.Lacks("enable.idempotence") && settings.Lacks("transactional.id")
            && settings.Number("retries") > 0 && settings.Number("max.in.flight.requests.per.connection") > 1
            && settings.Text("acks") == "all")
        {
            findings.Add(Found(
                SettingSubject.Absence,
                "'enable.idempotence' is off by default in librdkafka, unlike in Java, so a retry can write messages twice or out of order; set it to true",
                SettingFix.Set("enable.idempotence", "true")));
        }
    }
}
