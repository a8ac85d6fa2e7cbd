namespace KafkaTyped.Settings;

/// <summary>CRC32 puts a key on another partition than Java's murmur2 does (X12).</summary>
internal sealed class PartitionerUnlikeJava() : SettingRule("KT2601", "Partitioner that other clients do not use", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.Topic.HasKey != true || settings.Text("partitioner") is not ("consistent" or "consistent_random"))
        {
            return;
        }

        const string Text = ", which puts keys on other partitions than Java's clients do; set it to " + SettingCatalogue.DefaultPartitioner
            + " unless all producers and joined topics use CRC32";
        SettingFix fix = SettingFix.Set("partitioner", SettingCatalogue.DefaultPartitioner);
        findings.Add(settings.Given("partitioner") is { } given
            ? Found(given, given + Text, fix)
            : Found(SettingSubject.Absence, settings.Show("partitioner") + Text, fix, SettingSeverity.Info));
    }
}
