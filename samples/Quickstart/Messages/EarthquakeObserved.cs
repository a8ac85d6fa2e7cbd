using KafkaTyped;

namespace Quickstart.Messages;

/// <summary>An earthquake as a seismic network reported it. The earthquakes of one network keep their order.</summary>
[KafkaTopic("earthquakes.observed.v1", Partitions = 6, ReplicationFactor = 3, MinInSyncReplicas = 2)]
[MessageHeader("source", "earthquake.usgs.gov")]
public sealed record EarthquakeObserved
{
    [MessageKey]
    public required string Network { get; init; }

    [MessageHeader("event-id")]
    public required string Id { get; init; }

    [MessageTimestamp]
    public required DateTimeOffset Time { get; init; }

    /// <summary>How far the report has come: a header only, for consumers that filter by it without reading the value.</summary>
    [MessageHeader("status", ExcludeFromValue = true)]
    public required string Status { get; init; }

    [MessageHeader("alert", ExcludeFromValue = true)]
    public string? AlertLevel { get; init; }

    public required double Magnitude { get; init; }

    public required string MagnitudeType { get; init; }

    public required string Title { get; init; }

    public required string Place { get; init; }

    public required GeoPoint Hypocentre { get; init; }

    public required string Kind { get; init; }

    public required DateTimeOffset Updated { get; init; }

    public required TimeSpan UtcOffset { get; init; }

    public required Uri Page { get; init; }

    public required Uri Detail { get; init; }

    public required bool Tsunami { get; init; }

    public required int Significance { get; init; }

    public required string Code { get; init; }

    public required IReadOnlyList<string> RelatedIds { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public required IReadOnlyList<string> Products { get; init; }

    /// <summary>How many people reported that they felt it.</summary>
    public int? Felt { get; init; }

    public double? CommunityIntensity { get; init; }

    public double? InstrumentalIntensity { get; init; }

    public int? Stations { get; init; }

    public double? NearestStationDegrees { get; init; }

    public double? ResidualSeconds { get; init; }

    public double? AzimuthalGapDegrees { get; init; }
}
