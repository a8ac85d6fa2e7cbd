namespace KafkaTyped.Settings;

/// <summary>A value that is not a number, not a boolean or not one of the allowed words (L17, L20).</summary>
internal sealed class InvalidValue() : SettingRule("KT2003", "Invalid value")
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        foreach (GivenSetting setting in settings.Settings)
        {
            if (SettingValues.FaultOf(setting, settings.Client) == SettingValueFault.Invalid)
            {
                findings.Add(Found(setting, $"{setting}, but {Fault(setting)}", FixOf(setting)));
            }
        }
    }

    private static string Fault(GivenSetting setting) =>
        setting.Named!.Normalize(setting.Written!, out string normalized)
        ?? $"librdkafka wants it to be spelt '{(normalized.Length > 0 ? normalized : setting.Named.Default)}'";

    // What was meant is what KafkaTyped would understand.
    private static SettingFix? FixOf(GivenSetting setting) =>
        setting.Named!.Normalize(setting.Written!, out string normalized) is null && normalized.Length > 0
            ? SettingFix.Set(setting.Named.Name, normalized)
            : null;
}
