namespace KafkaTyped.Settings;

/// <summary>A setting that librdkafka calls deprecated or experimental, and logs.</summary>
internal sealed class DiscouragedSetting() : SettingRule("KT2007", "Deprecated or experimental setting", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        foreach (GivenSetting setting in settings.Settings)
        {
            if (setting.Named is { } named && named.Is(SettingStatus.Deprecated | SettingStatus.Experimental) && !named.Is(SettingStatus.ConsumerOnly))
            {
                bool isDeprecated = named.Is(SettingStatus.Deprecated);
                string status = isDeprecated ? "deprecated" : "experimental";
                findings.Add(Found(
                    setting, $"'{named.Name}'{setting.Located} is {status} in librdkafka; remove it",
                    isDeprecated ? SettingFix.Remove(named.Name) : null));
            }
        }
    }
}
