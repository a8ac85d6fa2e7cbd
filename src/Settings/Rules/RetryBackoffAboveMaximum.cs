namespace KafkaTyped.Settings;

/// <summary>librdkafka logs it and waits its maximum every time.</summary>
internal sealed class RetryBackoffAboveMaximum() : SettingRule("KT2404", "Retry backoff above its maximum", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        GivenSetting? first = settings.Given("retry.backoff.ms");
        GivenSetting? most = settings.Given("retry.backoff.max.ms");
        if ((first ?? most) is { } given && settings.Number("retry.backoff.ms") > settings.Number("retry.backoff.max.ms"))
        {
            findings.Add(Found(
                given, settings.Show("retry.backoff.ms") + ", but " + settings.Show("retry.backoff.max.ms") + ", so every retry waits the maximum; change one of them",
                fix: null, severity: null, first is null ? null : most));
        }
    }
}
