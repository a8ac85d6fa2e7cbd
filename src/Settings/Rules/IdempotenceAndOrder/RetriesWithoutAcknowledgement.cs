namespace KafkaTyped.Settings;

/// <summary>Without acknowledgements the producer never learns that it must retry (X08).</summary>
internal sealed class RetriesWithoutAcknowledgement() : SettingRule("KT2110", "Retries without acknowledgement", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.Given("retries") is { } retries && settings.Number("retries") > 0
            && settings.Given("acks") is { Value: "0" } acks && !GuaranteeContradiction.IsAbout(settings, retries))
        {
            findings.Add(Found(
                retries, $"{retries}, but {acks}: without an acknowledgement the producer never learns that it must send a message again; remove 'retries' or change 'acks'",
                SettingFix.Remove("retries"), severity: null, acks));
        }
    }
}
