namespace KafkaTyped;

/// <summary>The names under which producing can be observed.</summary>
public static class KafkaTelemetry
{
    /// <summary>
    /// The <see cref="System.Diagnostics.ActivitySource"/> of spans, for OpenTelemetry's <c>AddSource</c>. While something listens to it, each message (or
    /// sequence) has a span of kind producer that ends with its delivery, and carries its context in headers, by
    /// <see cref="System.Diagnostics.DistributedContextPropagator.Current"/>: <c>traceparent</c> and <c>tracestate</c> unless that was changed.
    /// </summary>
    public const string ActivitySourceName = "KafkaTyped";

    /// <summary>The <see cref="System.Diagnostics.Metrics.Meter"/> of counters, for OpenTelemetry's <c>AddMeter</c>.</summary>
    public const string MeterName = "KafkaTyped";
}
