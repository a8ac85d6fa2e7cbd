namespace KafkaTyped.Settings;

/// <summary>A batch is cut at the largest request (X06).</summary>
internal sealed class BatchLargerThanRequest() : SettingRule("KT2502", "Batch larger than a request", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.Given("batch.size") is { } batch && settings.Number("batch.size") > settings.Number("message.max.bytes"))
        {
            findings.Add(Found(
                batch, batch + ", but " + settings.Show("message.max.bytes") + ", at which batches are cut; lower the one or raise the other",
                fix: null, severity: null, settings.Given("message.max.bytes")));
        }
    }
}
