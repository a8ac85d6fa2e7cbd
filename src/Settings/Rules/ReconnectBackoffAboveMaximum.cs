namespace KafkaTyped.Settings;

/// <summary>A wait between attempts to connect that is above its own maximum (L11).</summary>
internal sealed class ReconnectBackoffAboveMaximum() : SettingRule("KT2403", "Reconnect backoff above its maximum")
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        GivenSetting? most = settings.Given("reconnect.backoff.max.ms");
        GivenSetting? first = settings.Given("reconnect.backoff.ms");
        if ((most ?? first) is { } given && settings.Number("reconnect.backoff.max.ms") < settings.Number("reconnect.backoff.ms"))
        {
            findings.Add(Found(
                given,
                settings.Show("reconnect.backoff.max.ms") + ", but " + settings.Show("reconnect.backoff.ms") + ", which must not be more; change one of them",
                fix: null, severity: null, most is null ? null : first));
        }
    }
}
