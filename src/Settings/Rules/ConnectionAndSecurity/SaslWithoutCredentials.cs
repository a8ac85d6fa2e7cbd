namespace KafkaTyped.Settings;

/// <summary>PLAIN and SCRAM need a name and a password (L16).</summary>
internal sealed class SaslWithoutCredentials() : SettingRule("KT2709", "SASL without credentials")
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.Given("security.protocol") is not { Value: "sasl_plaintext" or "sasl_ssl" } protocol
            || settings.Given("sasl.mechanism") is not { Value: "PLAIN" or "SCRAM-SHA-256" or "SCRAM-SHA-512" } mechanism || settings.IsMock)
        {
            return;
        }

        bool noUser = settings.LacksText("sasl.username");
        bool noPassword = settings.LacksText("sasl.password");
        if (noUser || noPassword)
        {
            string missing = !noPassword ? "'sasl.username' is" : !noUser ? "'sasl.password' is" : "'sasl.username' and 'sasl.password' are";
            findings.Add(Found(mechanism, $"{mechanism}, but {missing} missing; set both", fix: null, severity: null, protocol));
        }
    }
}
