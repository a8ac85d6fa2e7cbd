namespace KafkaTyped.Settings;

/// <summary>A file and a text of certificates for the same purpose exclude each other (L13).</summary>
internal sealed class TwoAuthoritiesOfHttps() : SettingRule("KT2711", "Two sources of HTTPS authorities")
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.HasText("https.ca.location") && settings.HasText("https.ca.pem"))
        {
            GivenSetting pem = settings.Given("https.ca.pem")!;
            findings.Add(Found(pem, $"'https.ca.pem'{pem.Located} and 'https.ca.location' are both set; remove one of them", fix: null, severity: null, settings.Given("https.ca.location")));
        }
    }
}
