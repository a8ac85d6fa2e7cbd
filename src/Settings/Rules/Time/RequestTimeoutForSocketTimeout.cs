namespace KafkaTyped.Settings;

/// <summary>In librdkafka this setting is how long the broker waits for its replicas (X22).</summary>
internal sealed class RequestTimeoutForSocketTimeout() : SettingRule("KT2406", "Request timeout that is not the client's", SettingSeverity.Info)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.Given("request.timeout.ms") is { } given && settings.Number("request.timeout.ms") < 30_000 && settings.Given("socket.timeout.ms") is null)
        {
            findings.Add(Found(
                given, $"{given}, which in librdkafka is how long the broker waits for its replicas; the client's own request timeout is 'socket.timeout.ms'"));
        }
    }
}
