namespace KafkaTyped.Settings;

/// <summary>A setting that the owner of the client decides on, so that configuration cannot set it (N01).</summary>
internal sealed class ReservedSetting() : SettingRule("KT2008", "Setting that cannot be set")
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        foreach (GivenSetting setting in settings.Settings)
        {
            if (setting.Named is { } named && Reason(named, setting, settings.IsKafkaTyped) is { } reason)
            {
                findings.Add(Found(setting, $"'{named.Name}'{setting.Located} cannot be set: {reason}", SettingFix.Remove(named.Name)));
            }
        }
    }

    private static string? Reason(SettingDefinition named, GivenSetting setting, bool isKafkaTyped)
    {
        if (named.Kind == SettingKind.Callback)
        {
            return named.Explanation;
        }

        if (!isKafkaTyped)
        {
            return named.Name == "delivery.report.only.error" ? "Confluent.Kafka refuses it, since handles of messages would leak" : null;
        }

        if (named.Name == "transactional.id")
        {
            // Without this refusal a transactional client would be created and refuse every message.
            return setting.Written is { Length: 0 } ? null : "transactions are not in this release of KafkaTyped; remove it, idempotence needs no transactional id";
        }

        return named.Is(SettingStatus.Reserved | SettingStatus.ConfluentOnly) ? named.Explanation : null;
    }
}
