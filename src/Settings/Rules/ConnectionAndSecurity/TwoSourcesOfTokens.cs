namespace KafkaTyped.Settings;

/// <summary>Unsecured tokens and tokens of a provider exclude each other (L14).</summary>
internal sealed class TwoSourcesOfTokens() : SettingRule("KT2712", "Two sources of OAuth tokens")
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.Given("sasl.mechanism") is { Value: "OAUTHBEARER" } mechanism
            && settings.Given("sasl.oauthbearer.method") is { Value: "oidc" } method
            && settings.Given("enable.sasl.oauthbearer.unsecure.jwt") is { Value: "true" } unsecured)
        {
            findings.Add(Found(
                unsecured, $"{unsecured}, but {method}; remove it", SettingFix.Remove("enable.sasl.oauthbearer.unsecure.jwt"), severity: null, method, mechanism));
        }
    }
}
