namespace KafkaTyped.Settings;

/// <summary>A setting that only consumers read; librdkafka only logs it.</summary>
internal sealed class ConsumerSetting() : SettingRule("KT2006", "Setting of consumers on a producer", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        foreach (GivenSetting setting in settings.Settings)
        {
            if (setting.Named is { } named && named.Is(SettingStatus.ConsumerOnly))
            {
                findings.Add(Found(
                    setting, $"'{named.Name}'{setting.Located} is a setting of consumers, which a producer ignores; remove it",
                    SettingFix.Remove(named.Name), settings.IsKafkaTyped ? SettingSeverity.Error : null));
            }
        }
    }
}
