namespace KafkaTyped.Settings;

/// <summary>Tokens of an OpenID provider need its address and either a client's secret or a signed assertion (L15).</summary>
internal sealed class IncompleteOpenIdConnect() : SettingRule("KT2713", "Incomplete OpenID Connect settings")
{
    private const string Assertion = "sasl.oauthbearer.assertion.file";
    private const string KeyFile = "sasl.oauthbearer.assertion.private.key.file";
    private const string KeyText = "sasl.oauthbearer.assertion.private.key.pem";

    private static readonly string[] s_againstAssertion =
    [
        KeyFile, KeyText, "sasl.oauthbearer.assertion.private.key.passphrase", "sasl.oauthbearer.assertion.jwt.template.file",
        "sasl.oauthbearer.assertion.claim.sub", "sasl.oauthbearer.assertion.claim.aud", "sasl.oauthbearer.assertion.claim.iss",
    ];

    // librdkafka checks only whether these were set.
    private static readonly string[] s_againstAssertionAtAll =
    [
        "sasl.oauthbearer.assertion.claim.jti.include", "sasl.oauthbearer.assertion.claim.exp.seconds", "sasl.oauthbearer.assertion.claim.nbf.seconds",
    ];

    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.Given("sasl.mechanism") is not { Value: "OAUTHBEARER" } || settings.Given("sasl.oauthbearer.method") is not { Value: "oidc" } method)
        {
            return;
        }

        string? source = settings.Text("sasl.oauthbearer.metadata.authentication.type");
        bool hasQuery = settings.Text("sasl.oauthbearer.config") is { } config && HasQuery(config);
        if (settings.LacksText("sasl.oauthbearer.token.endpoint.url") && (source == "none" || (source == "azure_imds" && !hasQuery)))
        {
            findings.Add(Missing(method, "sasl.oauthbearer.token.endpoint.url"));
        }

        if (source == "none")
        {
            if (settings.Text("sasl.oauthbearer.grant.type") == "client_credentials")
            {
                EvaluateSecret(settings, method, findings);
            }
            else if (settings.Given("sasl.oauthbearer.grant.type") is { Value: not null } grant)
            {
                EvaluateAssertion(settings, grant, findings);
            }
        }

        if (settings.Given("sasl.oauthbearer.sub.claim.name") is { Written: { Length: > 0 } claim } name && string.IsNullOrWhiteSpace(claim))
        {
            findings.Add(Found(name, $"{name}, but must not be blank; remove it", SettingFix.Remove("sasl.oauthbearer.sub.claim.name"), severity: null, method));
        }
    }

    private void EvaluateSecret(SettingSet settings, GivenSetting method, List<SettingFinding> findings)
    {
        foreach (string name in new[] { "sasl.oauthbearer.client.id", "sasl.oauthbearer.client.secret" })
        {
            if (settings.LacksText(name))
            {
                findings.Add(Missing(method, name));
            }
        }
    }

    private void EvaluateAssertion(SettingSet settings, GivenSetting grant, List<SettingFinding> findings)
    {
        if (settings.HasText(Assertion))
        {
            foreach (string name in s_againstAssertion)
            {
                if (settings.HasText(name))
                {
                    findings.Add(Exclusive(settings.Given(name)!, settings.Given(Assertion)!));
                }
            }

            foreach (string name in s_againstAssertionAtAll)
            {
                if (settings.Given(name) is { } given)
                {
                    findings.Add(Exclusive(given, settings.Given(Assertion)!));
                }
            }
        }
        else if (settings.HasText(KeyFile) && settings.HasText(KeyText))
        {
            findings.Add(Exclusive(settings.Given(KeyText)!, settings.Given(KeyFile)!));
        }
        else if (settings.LacksText(Assertion) && settings.LacksText(KeyFile) && settings.LacksText(KeyText))
        {
            findings.Add(Found(grant, $"{grant}, but there is neither '{Assertion}' nor '{KeyFile}' nor '{KeyText}'; set one of them"));
        }
    }

    private SettingFinding Missing(GivenSetting because, string name) => Found(because, $"{because}, but '{name}' is missing; set it");

    private SettingFinding Exclusive(GivenSetting given, GivenSetting other) =>
        Found(
            given, $"'{given.Definition!.Name}'{given.Located} and '{other.Definition!.Name}' exclude each other; remove one of them",
            fix: null, severity: null, other);

    private static bool HasQuery(string config)
    {
        foreach (string pair in config.Split(','))
        {
            if (pair.StartsWith("query=", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
