namespace KafkaTyped.Settings;

/// <summary>Settings of TLS or SASL that librdkafka ignores, since the security protocol uses neither (X19). It logs only an ignored mechanism.</summary>
/// <param name="id">The rule's id.</param>
/// <param name="title">The mistake, as a noun phrase without a period.</param>
/// <param name="prefix">How the names of the settings begin.</param>
/// <param name="otherName">The one name that begins otherwise.</param>
/// <param name="remedies">For each protocol without TLS or SASL, the protocols to choose from.</param>
internal sealed class IgnoredSecuritySettings(string id, string title, string prefix, string otherName, (string Protocol, string Remedy)[] remedies)
    : SettingRule(id, title, SettingSeverity.Warning)
{
    /// <summary>The rules of TLS and of SASL.</summary>
    public static IReadOnlyList<SettingRule> All { get; } =
    [
        new IgnoredSecuritySettings(
            "KT2706", "TLS settings without TLS", "ssl.", "enable.ssl.certificate.verification",
            [("plaintext", "ssl or remove it"), ("sasl_plaintext", "sasl_ssl or remove it")]),
        new IgnoredSecuritySettings(
            "KT2707", "SASL settings without SASL", "sasl.", "enable.sasl.oauthbearer.unsecure.jwt",
            [("plaintext", "sasl_ssl or sasl_plaintext, or remove it"), ("ssl", "sasl_ssl, or remove it")]),
    ];

    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (remedies.FirstOrDefault(remedy => remedy.Protocol == settings.ProtocolIfKnown).Remedy is not { } remedy)
        {
            return;
        }

        GivenSetting[] ignored = [.. settings.Settings.Where(IsIgnored)];
        if (ignored.Length > 0)
        {
            findings.Add(Found(
                ignored[0], $"'{ignored[0].Definition!.Name}'{ignored[0].Located} is ignored, since {settings.Show("security.protocol")}; set 'security.protocol' to {remedy}",
                fix: null, severity: null, [.. ignored.Skip(1)]));
        }
    }

    private bool IsIgnored(GivenSetting setting) =>
        setting is { IsRefused: false, Written: not { Length: 0 }, Definition: { } definition } && !definition.Is(SettingStatus.JavaOnly)
        && (definition.Name.StartsWith(prefix, StringComparison.Ordinal) || definition.Name == otherName);
}
