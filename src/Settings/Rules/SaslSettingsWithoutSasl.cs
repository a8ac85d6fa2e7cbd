namespace KafkaTyped.Settings;

/// <summary>librdkafka reads them only with SASL; of the mechanism alone it logs so.</summary>
internal sealed class SaslSettingsWithoutSasl() : SettingRule("KT2707", "SASL settings without SASL", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.ProtocolIfKnown is not ("plaintext" or "ssl"))
        {
            return;
        }

        GivenSetting? first = null;
        var others = new List<GivenSetting>();
        foreach (GivenSetting setting in settings.Settings)
        {
            string name = setting.Definition?.Name ?? "";
            bool isSasl = name.StartsWith("sasl.", StringComparison.Ordinal) || name == "enable.sasl.oauthbearer.unsecure.jwt";
            if (isSasl && !setting.IsRefused && setting.Written is not { Length: 0 } && !setting.Definition!.Is(SettingStatus.JavaOnly))
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
            string wanted = settings.ProtocolIfKnown == "plaintext" ? "sasl_plaintext" : "sasl_ssl";
            findings.Add(Found(
                first, "'" + first.Definition!.Name + "'" + first.Located + " is ignored, since " + settings.Show("security.protocol")
                + "; set 'security.protocol' to sasl_ssl" + (wanted == "sasl_ssl" ? "" : " or sasl_plaintext") + ", or remove it",
                fix: null, severity: null, [.. others]));
        }
    }
}
