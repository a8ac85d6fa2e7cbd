namespace KafkaTyped.Settings;

/// <summary>Java demands it, librdkafka accepts it: a message may then time out before the first request does (X03, J04).</summary>
internal sealed class DeliveryWithinRequest() : SettingRule("KT2402", "Delivery timeout within linger and request time", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        double? delivery = settings.Number("delivery.timeout.ms");
        double? needed = settings.Number("linger.ms") + settings.Number("request.timeout.ms");
        if (settings.Given("delivery.timeout.ms") is { } given && delivery > 0 && delivery < needed && !DeliveryWithinLinger.IsFound(settings))
        {
            string sum = needed.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
            findings.Add(Found(
                given,
                given + ", less than linger.ms + request.timeout.ms (" + sum + "), so a message can time out before its first request does; raise it or lower 'request.timeout.ms'",
                fix: null, severity: null, settings.Given("linger.ms"), settings.Given("request.timeout.ms")));
        }
    }
}
