namespace KafkaTyped.Settings;

/// <summary>Without an acknowledgement nothing tells that a message must be sent again (X08).</summary>
internal sealed class RetriesWithoutAcknowledgement() : SettingRule("KT2110", "Retries without acknowledgement", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.Given("retries") is { } retries && settings.Number("retries") > 0
            && settings.Given("acks") is { Value: "0" } acks && !GuaranteeContradiction.IsAbout(settings, retries))
        {
            findings.Add(Found(
                retries, retries + ", but " + acks + ": without an acknowledgement nothing tells that a message must be sent again; remove 'retries' or change 'acks'",
                SettingFix.Remove("retries"), severity: null, acks));
        }
    }
}
