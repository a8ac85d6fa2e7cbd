namespace KafkaTyped.Settings;

/// <summary>Only PLAIN and SCRAM log in with a user's name; librdkafka logs it.</summary>
internal sealed class UserNameOfAnotherMechanism() : SettingRule("KT2708", "User name that the SASL mechanism does not use", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        bool isWhole = settings.Coverage == SettingCoverage.Whole || settings.Given("sasl.mechanism") is not null;
        if (isWhole && settings.ProtocolIfKnown is "sasl_plaintext" or "sasl_ssl" && settings.HasText("sasl.username")
            && settings.Text("sasl.mechanism") is "GSSAPI" or "OAUTHBEARER")
        {
            GivenSetting user = settings.Given("sasl.username")!;
            findings.Add(Found(
                user, $"'sasl.username'{user.Located} is ignored, since {settings.Show("sasl.mechanism")}; set 'sasl.mechanism' to PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512",
                fix: null, severity: null, settings.Given("sasl.mechanism")));
        }
    }
}
