using System.Text.Json;
using Confluent.Kafka;

namespace Quickstart.Checking;

/// <summary>Compares records with the features of the feed, without the code that produced them.</summary>
internal static class RecordComparison
{
    /// <summary>How each member of the value is found in the feature.</summary>
    private static readonly Dictionary<string, Func<JsonElement, JsonElement, bool>> s_observationFields = new()
    {
        ["network"] = Text("net"),
        ["id"] = (value, feature) => value.GetString() == feature.GetProperty("id").GetString(),
        ["time"] = Time("time"),
        ["magnitude"] = Number("mag"),
        ["magnitudeType"] = Text("magType"),
        ["title"] = Text("title"),
        ["place"] = Text("place"),
        ["hypocentre"] = SamePlace,
        ["kind"] = Text("type"),
        ["updated"] = Time("updated"),
        ["utcOffset"] = (value, feature) => TimeSpan.Parse(value.GetString()!) == TimeSpan.FromMinutes(Property(feature, "tz").GetInt32()),
        ["page"] = Text("url"),
        ["detail"] = Text("detail"),
        ["tsunami"] = (value, feature) => value.GetBoolean() == (Property(feature, "tsunami").GetInt32() == 1),
        ["significance"] = Number("sig"),
        ["code"] = Text("code"),
        ["relatedIds"] = List("ids"),
        ["sources"] = List("sources"),
        ["products"] = List("types"),
        ["felt"] = Number("felt"),
        ["communityIntensity"] = Number("cdi"),
        ["instrumentalIntensity"] = Number("mmi"),
        ["stations"] = Number("nst"),
        ["nearestStationDegrees"] = Number("dmin"),
        ["residualSeconds"] = Number("rms"),
        ["azimuthalGapDegrees"] = Number("gap"),
    };

    private static readonly Dictionary<string, Func<JsonElement, JsonElement, bool>> s_alertFields = new()
    {
        ["network"] = Text("net"),
        ["id"] = (value, feature) => value.GetString() == feature.GetProperty("id").GetString(),
        ["severity"] = (value, feature) => value.GetString() == SeverityOf(feature),
        ["magnitude"] = Number("mag"),
        ["place"] = Text("place"),
        ["hypocentre"] = SamePlace,
        ["time"] = Time("time"),
    };

    /// <summary>What of an observation differs from its feature.</summary>
    public static IEnumerable<string> Observation(JsonElement feature, StoredRecord record)
    {
        string[] headers = [$"event-id={feature.GetProperty("id")}", "source=earthquake.usgs.gov", $"status={Property(feature, "status")}"];
        string[] alert = Property(feature, "alert").GetString() is { } level ? [$"alert={level}"] : [];
        return Compare(feature, record, [.. alert, .. headers], s_observationFields);
    }

    /// <summary>What of an alert differs from its feature.</summary>
    public static IEnumerable<string> Alert(JsonElement feature, StoredRecord record) =>
        Compare(feature, record, [$"event-id={feature.GetProperty("id")}", $"severity={SeverityOf(feature)}"], s_alertFields);

    private static IEnumerable<string> Compare(
        JsonElement feature, StoredRecord record, string[] headers, Dictionary<string, Func<JsonElement, JsonElement, bool>> fields)
    {
        if (record.Key != Property(feature, "net").GetString())
        {
            yield return $"its key is '{record.Key}'";
        }

        if (record.Timestamp != new Timestamp(Property(feature, "time").GetInt64(), TimestampType.CreateTime))
        {
            yield return $"its timestamp is {record.Timestamp.UnixTimestampMs} ({record.Timestamp.Type})";
        }

        if (!record.Headers.SequenceEqual(headers))
        {
            yield return $"its headers are {string.Join(", ", record.Headers)} and should be {string.Join(", ", headers)}";
        }

        using JsonDocument value = JsonDocument.Parse(record.Value);
        string[] names = [.. value.RootElement.EnumerateObject().Select(member => member.Name)];
        if (!names.Order(StringComparer.Ordinal).SequenceEqual(fields.Keys.Order(StringComparer.Ordinal)))
        {
            yield return $"its value has the members {string.Join(", ", names)}";
            yield break;
        }

        foreach ((string name, Func<JsonElement, JsonElement, bool> isSame) in fields)
        {
            JsonElement member = value.RootElement.GetProperty(name);
            if (!isSame(member, feature))
            {
                yield return $"'{name}' is {member.GetRawText()}";
            }
        }
    }

    private static JsonElement Property(JsonElement feature, string name) => feature.GetProperty("properties").GetProperty(name);

    private static Func<JsonElement, JsonElement, bool> Text(string name) =>
        (value, feature) => value.GetString() == Property(feature, name).GetString();

    private static Func<JsonElement, JsonElement, bool> Number(string name) =>
        (value, feature) => SameNumber(value, Property(feature, name));

    private static Func<JsonElement, JsonElement, bool> Time(string name) =>
        (value, feature) => value.GetDateTimeOffset().ToUnixTimeMilliseconds() == Property(feature, name).GetInt64();

    private static Func<JsonElement, JsonElement, bool> List(string name) =>
        (value, feature) => $",{string.Join(',', value.EnumerateArray().Select(item => item.GetString()))}," == Property(feature, name).GetString();

    private static bool SamePlace(JsonElement value, JsonElement feature)
    {
        JsonElement coordinates = feature.GetProperty("geometry").GetProperty("coordinates");
        return value.EnumerateObject().Count() == 3
            && SameNumber(value.GetProperty("longitude"), coordinates[0])
            && SameNumber(value.GetProperty("latitude"), coordinates[1])
            && SameNumber(value.GetProperty("depthKilometres"), coordinates[2]);
    }

    private static bool SameNumber(JsonElement left, JsonElement right) =>
        left.ValueKind == JsonValueKind.Null || right.ValueKind == JsonValueKind.Null
            ? left.ValueKind == right.ValueKind
            : left.GetDecimal() == right.GetDecimal();

    private static string SeverityOf(JsonElement feature) => Property(feature, "mag").GetDouble() switch
    {
        >= 7 => "Major",
        >= 6 => "Strong",
        >= 5 => "Moderate",
        _ => "Light",
    };
}
