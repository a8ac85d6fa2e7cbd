namespace KafkaTyped.Settings;

/// <summary>Messages of one key on random partitions have no order.</summary>
internal sealed class RandomPartitionOfKeys() : SettingRule("KT2603", "Random partitions for messages with a key", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.Topic.HasKey == true && settings.Given("partitioner") is { Value: "random" } given)
        {
            findings.Add(Found(
                given, $"{given}, which spreads messages of one key over all partitions, so they have no order; set it to {SettingCatalogue.DefaultPartitioner}",
                SettingFix.Set("partitioner", SettingCatalogue.DefaultPartitioner)));
        }
    }
}
