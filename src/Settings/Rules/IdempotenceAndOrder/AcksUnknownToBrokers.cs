namespace KafkaTyped.Settings;

/// <summary>librdkafka accepts up to 1000, but brokers refuse all values except 0, 1 and all (B03, J05).</summary>
internal sealed class AcksUnknownToBrokers() : SettingRule("KT2109", "Acknowledgement that brokers do not know")
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        foreach (GivenSetting setting in settings.Settings)
        {
            if (setting.Definition?.Name == "acks" && setting.Value is { } acks && acks is not ("all" or "0" or "1"))
            {
                findings.Add(Found(setting, $"{setting}, but brokers accept only 0, 1 and all", SettingFix.Set("acks", "all")));
            }
        }
    }
}
