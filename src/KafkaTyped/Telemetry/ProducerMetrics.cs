using System.Diagnostics.Metrics;

namespace KafkaTyped.Telemetry;

/// <summary>The counters of the runtime, on the meter <see cref="KafkaTelemetry.MeterName"/>. Only failures: a delivered message costs nothing here.</summary>
internal static class ProducerMetrics
{
    private static readonly Meter s_meter = new(KafkaTelemetry.MeterName);

    private static readonly Counter<long> s_failures = s_meter.CreateCounter<long>(
        "kafkatyped.producer.delivery_failures", "{message}", "Messages whose delivery failed, by topic and error.");

    private static readonly Counter<long> s_callbackErrors = s_meter.CreateCounter<long>(
        "kafkatyped.producer.callback_errors", "{call}", "Delivery callbacks that threw, by topic.");

    public static void CountFailure(string topic, KafkaErrorCode code) =>
        s_failures.Add(1, new("messaging.destination.name", topic), new("error.type", code.ToString()));

    public static void CountCallbackError(string topic) => s_callbackErrors.Add(1, new KeyValuePair<string, object?>("messaging.destination.name", topic));
}
