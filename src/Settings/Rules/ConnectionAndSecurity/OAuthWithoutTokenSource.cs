namespace KafkaTyped.Settings;

/// <summary>Without a source of tokens a client is built and then fails to log in (X19).</summary>
internal sealed class OAuthWithoutTokenSource() : SettingRule("KT2714", "OAuth without a source of tokens", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.Given("security.protocol") is { Value: "sasl_plaintext" or "sasl_ssl" } protocol
            && settings.Given("sasl.mechanism") is { Value: "OAUTHBEARER" } mechanism && settings.Coverage == SettingCoverage.Whole
            && settings.Text("sasl.oauthbearer.method") == "default" && settings.IsOn("enable.sasl.oauthbearer.unsecure.jwt") == false)
        {
            // Confluent.Kafka's ProducerBuilder takes a handler that these settings do not show.
            string handler = settings.IsKafkaTyped ? "" : ", or call SetOAuthBearerTokenRefreshHandler on the builder";
            findings.Add(Found(
                mechanism, $"{mechanism}, but there is no source of tokens; set 'sasl.oauthbearer.method' to oidc with the provider's address{handler}",
                fix: null, settings.IsKafkaTyped ? null : SettingSeverity.Info, protocol));
        }
    }
}
