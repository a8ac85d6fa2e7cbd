namespace KafkaTyped.Settings;

/// <summary>librdkafka logs it and waits its maximum every time.</summary>
internal sealed class MetadataRefreshAboveMaximum() : SettingRule("KT2405", "Metadata refresh above the retry maximum", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        const string Name = "topic.metadata.refresh.fast.interval.ms";
        if (settings.Given(Name) is { } given && settings.Number(Name) > settings.Number("retry.backoff.max.ms"))
        {
            findings.Add(Found(
                given, given + ", but " + settings.Show("retry.backoff.max.ms") + ", so every refresh waits the maximum; change one of them",
                fix: null, severity: null, settings.Given("retry.backoff.max.ms")));
        }
    }
}
