namespace KafkaTyped.Settings;

/// <summary>librdkafka's gapless guarantee needs idempotence (L06).</summary>
internal sealed class GaplessWithoutIdempotence() : SettingRule("KT2106", "Gapless guarantee without idempotence")
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.Given("enable.gapless.guarantee") is { Value: "true" } gapless && settings.Idempotence.IsOff)
        {
            findings.Add(Found(
                gapless, $"{gapless}, but needs idempotence, which is off here; remove the setting", SettingFix.Remove("enable.gapless.guarantee"),
                others: settings.Idempotence.Setting));
        }
    }
}
