using System.Text.Json;
using Quickstart.Messages;

namespace Quickstart.Source;

/// <summary>Reads the earthquakes that come with the sample.</summary>
internal static class EarthquakeFeed
{
    private const string FileName = "data/earthquakes.geojson";

    /// <summary>Reads all, in the order in which they happened: each as it stands in the feed and as the message that it becomes.</summary>
    public static IReadOnlyList<Earthquake> Read()
    {
        using FileStream file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, FileName));
        using JsonDocument document = JsonDocument.Parse(file);
        return [.. document.RootElement.GetProperty("features").EnumerateArray()
            .Select(feature => feature.Clone())
            .Select(feature => new Earthquake(feature, ToMessage(feature)))
            .OrderBy(earthquake => earthquake.Message.Time)];
    }

    private static EarthquakeObserved ToMessage(JsonElement feature)
    {
        JsonElement properties = feature.GetProperty("properties");
        JsonElement coordinates = feature.GetProperty("geometry").GetProperty("coordinates");
        return new EarthquakeObserved
        {
            Id = Text(feature, "id"),
            Network = Text(properties, "net"),
            Time = DateTimeOffset.FromUnixTimeMilliseconds(properties.GetProperty("time").GetInt64()),
            Status = Text(properties, "status"),
            AlertLevel = properties.GetProperty("alert").GetString(),
            Magnitude = properties.GetProperty("mag").GetDouble(),
            MagnitudeType = Text(properties, "magType"),
            Title = Text(properties, "title"),
            Place = Text(properties, "place"),
            Hypocentre = new GeoPoint(coordinates[0].GetDouble(), coordinates[1].GetDouble(), coordinates[2].GetDouble()),
            Kind = Text(properties, "type"),
            Updated = DateTimeOffset.FromUnixTimeMilliseconds(properties.GetProperty("updated").GetInt64()),
            UtcOffset = TimeSpan.FromMinutes(properties.GetProperty("tz").GetInt32()),
            Page = new Uri(Text(properties, "url")),
            Detail = new Uri(Text(properties, "detail")),
            Tsunami = properties.GetProperty("tsunami").GetInt32() != 0,
            Significance = properties.GetProperty("sig").GetInt32(),
            Code = Text(properties, "code"),
            RelatedIds = List(properties, "ids"),
            Sources = List(properties, "sources"),
            Products = List(properties, "types"),
            Felt = NumberOrNull(properties, "felt") is { } felt ? (int)felt : null,
            CommunityIntensity = NumberOrNull(properties, "cdi"),
            InstrumentalIntensity = NumberOrNull(properties, "mmi"),
            Stations = NumberOrNull(properties, "nst") is { } stations ? (int)stations : null,
            NearestStationDegrees = NumberOrNull(properties, "dmin"),
            ResidualSeconds = NumberOrNull(properties, "rms"),
            AzimuthalGapDegrees = NumberOrNull(properties, "gap"),
        };
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static double? NumberOrNull(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    // The feed writes lists as ",a,b,".
    private static string[] List(JsonElement element, string name) => Text(element, name).Split(',', StringSplitOptions.RemoveEmptyEntries);
}
