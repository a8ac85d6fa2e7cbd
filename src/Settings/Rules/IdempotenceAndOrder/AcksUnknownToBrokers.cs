namespace KafkaTyped.Settings;

/// <summary>librdkafka takes up to 1000; brokers answer anything but 0, 1 and all with an error (B03, J05).</summary>
internal sealed class AcksUnknownToBrokers() : SettingRule("KT2109", "Acknowledgement that brokers do not know")
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        foreach (GivenSetting setting in settings.Settings)
        {
            if (setting.Definition?.Name == "acks" && setting.Value is { } acks && acks is not ("all" or "0" or "1"))
            {
                findings.Add(Found(setting, setting + ", but brokers know 0, 1 and all only", SettingFix.Set("acks", "all")));
            }
        }
    }
}
