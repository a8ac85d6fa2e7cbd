namespace KafkaTyped.Settings;

/// <summary>One setting under two names, with different values.</summary>
internal sealed class SettingGivenTwice() : SettingRule("KT2009", "Setting with two values", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        for (int second = 1; second < settings.Settings.Count; second++)
        {
            GivenSetting setting = settings.Settings[second];
            for (int first = 0; first < second; first++)
            {
                GivenSetting other = settings.Settings[first];
                if (setting.Value is not null && other.Value is not null && setting.Value != other.Value
                    && setting.Definition == other.Definition && setting.Layer == other.Layer)
                {
                    findings.Add(Found(
                        setting, $"'{setting.Definition!.Name}' is both {other.Shown} and {setting.Shown}; keep one of them",
                        severity: settings.IsKafkaTyped ? SettingSeverity.Error : null, others: other));
                    break;
                }
            }
        }
    }
}
