namespace KafkaTyped.Settings;

/// <summary>The default is Kerberos, which few clusters use (J05).</summary>
internal sealed class SaslWithoutMechanism() : SettingRule("KT2716", "SASL without a mechanism", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.Given("security.protocol") is { Value: "sasl_plaintext" or "sasl_ssl" } protocol && settings.Lacks("sasl.mechanism"))
        {
            findings.Add(Found(protocol, $"{protocol}, but 'sasl.mechanism' is missing, so GSSAPI (Kerberos) is used; set the mechanism"));
        }
    }
}
