namespace KafkaTyped.Settings;

/// <summary>librdkafka silently treats an empty id as no id: no transactions and no idempotence (X01, J05).</summary>
internal sealed class EmptyTransactionalId() : SettingRule("KT2302", "Empty transactional id")
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        foreach (GivenSetting setting in settings.Settings)
        {
            if (setting.Definition?.Name == "transactional.id" && setting.Written is { } written && string.IsNullOrWhiteSpace(written))
            {
                findings.Add(Found(
                    setting, $"{setting}, which librdkafka treats as no transactions and no idempotence; set an id or remove it", SettingFix.Remove("transactional.id")));
            }
        }
    }
}
