namespace KafkaTyped.Settings;

/// <summary>A name that nobody knows.</summary>
internal sealed class UnknownSetting() : SettingRule("KT2001", "Unknown setting")
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        foreach (GivenSetting setting in settings.Settings)
        {
            if (setting.Named is not null)
            {
                continue;
            }

            // librdkafka tells case apart and knows no names of properties.
            string? near = SettingCatalogue.TryFind(setting.Name)?.Name ?? SettingCatalogue.Suggest(setting.Name);
            findings.Add(Found(
                setting,
                "There is no setting '" + setting.Name + "'" + setting.Located + "; " + (near is null ? "remove it" : "the nearest name is '" + near + "'"),
                near is null ? SettingFix.Remove(setting.Name) : SettingFix.Rename(near)));
        }
    }
}
