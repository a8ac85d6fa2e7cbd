namespace KafkaTyped.Settings;

/// <summary>A name that neither librdkafka, Confluent.Kafka, Java nor KafkaTyped knows.</summary>
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

            // librdkafka compares case and does not know names of properties.
            string? nearest = SettingCatalogue.TryFind(setting.Name)?.Name ?? SettingCatalogue.Suggest(setting.Name);
            string remedy = nearest is null ? "remove it" : $"the nearest name is '{nearest}'";
            findings.Add(Found(
                setting,
                $"There is no setting '{setting.Name}'{setting.Located}; {remedy}",
                nearest is null ? SettingFix.Remove(setting.Name) : SettingFix.Rename(nearest)));
        }
    }
}
