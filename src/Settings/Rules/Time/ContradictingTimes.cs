namespace KafkaTyped.Settings;

/// <summary>The rules over two times of which one must not be above the other.</summary>
internal static class ContradictingTimes
{
    public static IReadOnlyList<SettingRule> All { get; } =
    [
        // Java demands it, librdkafka does not (X03, J04). Zero is no limit.
        new NumberComparison(
            "KT2402", "Delivery timeout within linger and request time", "delivery.timeout.ms", ["linger.ms", "request.timeout.ms"],
            static (delivery, needed) => delivery > 0 && delivery < needed,
            ", so a message can time out before its first request does; raise it or lower 'request.timeout.ms'",
            unless: DeliveryWithinLinger.IsFound),

        // librdkafka refuses to start (L11).
        new NumberComparison(
            "KT2403", "Reconnect backoff above its maximum", "reconnect.backoff.max.ms", ["reconnect.backoff.ms"],
            static (maximum, first) => maximum < first, ", which must not be more; change one of them", SettingSeverity.Error, comparesDefault: true),

        // librdkafka logs both and waits the maximum every time.
        new NumberComparison(
            "KT2404", "Retry backoff above its maximum", "retry.backoff.ms", ["retry.backoff.max.ms"],
            static (first, maximum) => first > maximum, ", so every retry waits the maximum; change one of them", comparesDefault: true),
        new NumberComparison(
            "KT2405", "Metadata refresh above the retry maximum", "topic.metadata.refresh.fast.interval.ms", ["retry.backoff.max.ms"],
            static (interval, maximum) => interval > maximum, ", so every refresh waits the maximum; change one of them"),
    ];
}
