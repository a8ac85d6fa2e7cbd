namespace KafkaTyped.Settings;

/// <summary>These partitioners put every message without a key on one partition (X13).</summary>
internal sealed class OnePartitionWithoutKey() : SettingRule("KT2602", "Messages without a key on a single partition", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.Topic.HasKey == false && settings.Given("partitioner") is { Value: "consistent" or "murmur2" or "fnv1a" } given)
        {
            findings.Add(Found(
                given, $"{given}, which puts all messages without a key on one partition; set it to {given.Value}_random",
                SettingFix.Set("partitioner", $"{given.Value}_random")));
        }
    }
}
