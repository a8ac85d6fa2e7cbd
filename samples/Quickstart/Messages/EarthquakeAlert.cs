using KafkaTyped;

namespace Quickstart.Messages;

/// <summary>A strong earthquake. Each alert must arrive, and arrive once.</summary>
[KafkaTopic("earthquakes.alerts.v1", Partitions = 3, ReplicationFactor = 3, MinInSyncReplicas = 2)]
[DeliveryGuarantee(DeliveryGuarantee.ExactlyOnce)]
public sealed record EarthquakeAlert(
    [property: MessageKey] string Network,
    [property: MessageHeader("event-id")] string Id,
    [property: MessageHeader("severity")] AlertSeverity Severity,
    double Magnitude,
    string Place,
    GeoPoint Hypocentre,
    [property: MessageTimestamp] DateTimeOffset Time)
{
    /// <summary>The magnitude from which on there is an alert.</summary>
    public const double LeastMagnitude = 4.5;

    public static EarthquakeAlert For(EarthquakeObserved earthquake) => new(
        earthquake.Network,
        earthquake.Id,
        SeverityOf(earthquake.Magnitude),
        earthquake.Magnitude,
        earthquake.Place,
        earthquake.Hypocentre,
        earthquake.Time);

    public static AlertSeverity SeverityOf(double magnitude) => magnitude switch
    {
        >= 7 => AlertSeverity.Major,
        >= 6 => AlertSeverity.Strong,
        >= 5 => AlertSeverity.Moderate,
        _ => AlertSeverity.Light,
    };
}
