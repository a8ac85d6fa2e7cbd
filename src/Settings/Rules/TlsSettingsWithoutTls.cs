namespace KafkaTyped.Settings;

/// <summary>librdkafka reads them only with TLS, and ignores them without a word (X19).</summary>
internal sealed class TlsSettingsWithoutTls() : SettingRule("KT2706", "TLS settings without TLS", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.ProtocolIfKnown is not ("plaintext" or "sasl_plaintext"))
        {
            return;
        }

        GivenSetting? first = null;
        var others = new List<GivenSetting>();
        foreach (GivenSetting setting in settings.Settings)
        {
            string name = setting.Definition?.Name ?? "";
            bool isTls = name.StartsWith("ssl.", StringComparison.Ordinal) || name == "enable.ssl.certificate.verification";
            if (isTls && !setting.IsRefused && setting.Written is not { Length: 0 } && !setting.Definition!.Is(SettingStatus.JavaOnly))
            {
                if (first is null)
                {
                    first = setting;
                }
                else
                {
                    others.Add(setting);
                }
            }
        }

        if (first is not null)
        {
            findings.Add(Found(
                first, "'" + first.Definition!.Name + "'" + first.Located + " is ignored, since " + settings.Show("security.protocol") + "; set 'security.protocol' to "
                + (settings.ProtocolIfKnown == "plaintext" ? "ssl" : "sasl_ssl") + " or remove it",
                fix: null, severity: null, [.. others]));
        }
    }
}
