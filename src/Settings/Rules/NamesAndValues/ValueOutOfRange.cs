namespace KafkaTyped.Settings;

/// <summary>A number that librdkafka does not allow (L18).</summary>
internal sealed class ValueOutOfRange() : SettingRule("KT2004", "Value out of range")
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        foreach (GivenSetting setting in settings.Settings)
        {
            if (SettingValues.FaultOf(setting, settings.Client) == SettingValueFault.OutOfRange)
            {
                findings.Add(Found(setting, $"{setting}, but {SettingValues.Explain(setting.Named!, setting.Written!)}"));
            }
        }
    }
}
