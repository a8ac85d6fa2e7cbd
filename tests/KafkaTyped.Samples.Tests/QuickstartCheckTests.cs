using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Confluent.Kafka;
using Quickstart.Checking;

namespace KafkaTyped.Samples.Tests;

/// <summary>The check of the demo is worth something only if it finds what is wrong.</summary>
public sealed class QuickstartCheckTests
{
    private const string Network = "us";

    // Three of one network and one of another.
    private static readonly JsonElement[] s_features = ReadFeatures();

    [Fact]
    public void What_is_as_it_should_be_is_sound()
    {
        CheckResult result = Check(Records());

        Assert.Empty(result.Differences);
        Assert.Equal(s_features.Length, result.Sound);
    }

    [Fact]
    public void A_message_that_is_missing_is_found() => AssertFound(Check([.. Records().Skip(1)]), "0 times");

    [Fact]
    public void A_message_that_is_there_twice_is_found() => AssertFound(Check([.. Records(), Records()[0]]), "2 times");

    [Fact]
    public void A_message_of_somebody_else_is_found()
    {
        CheckResult result = Check([.. Records(), Record(s_features[0], headers: headers => headers["event-id"] = "other")]);

        Assert.Contains("no message of this run", Assert.Single(result.Differences, difference => difference.Contains("no message", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_on_two_partitions_is_found() =>
        AssertFound(Check([Record(s_features[0], partition: 5), .. Records().Skip(1)]), "several partitions");

    [Fact]
    public void A_key_out_of_order_is_found()
    {
        List<StoredRecord> records = Records();
        (records[0], records[1]) = (records[1], records[0]);

        AssertFound(Check(records), "out of order");
    }

    [Theory]
    [InlineData("magnitude", "9.9")]
    [InlineData("magnitudeType", "\"other\"")]
    [InlineData("title", "\"other\"")]
    [InlineData("time", "\"2018-01-01T00:00:00+00:00\"")]
    [InlineData("updated", "\"2018-01-01T00:00:00+00:00\"")]
    [InlineData("utcOffset", "\"23:00:00\"")]
    [InlineData("tsunami", "true")]
    [InlineData("hypocentre", "{\"longitude\":0,\"latitude\":0,\"depthKilometres\":0}")]
    [InlineData("relatedIds", "[]")]
    [InlineData("felt", "-1")]
    [InlineData("stations", "-1")]
    [InlineData("residualSeconds", "null")]
    public void A_value_that_differs_is_found(string member, string json) =>
        AssertFound(Check([Record(s_features[0], value: value => value[member] = JsonNode.Parse(json)), .. Records().Skip(1)]), $"'{member}'");

    [Fact]
    public void A_member_too_many_or_too_few_is_found()
    {
        AssertFound(Check([Record(s_features[0], value: value => value["more"] = 1), .. Records().Skip(1)]), "has the members");
        AssertFound(Check([Record(s_features[0], value: value => value.Remove("place")), .. Records().Skip(1)]), "has the members");
    }

    [Fact]
    public void Key_headers_and_timestamp_that_differ_are_found()
    {
        AssertFound(Check([Record(s_features[0], key: "other"), .. Records().Skip(1)]), "its key");
        AssertFound(Check([Record(s_features[0], headers: headers => headers["status"] = "other"), .. Records().Skip(1)]), "its headers");
        AssertFound(Check([Record(s_features[0], headers: headers => headers["more"] = "1"), .. Records().Skip(1)]), "its headers");
        AssertFound(Check([Record(s_features[0], time: 1), .. Records().Skip(1)]), "its timestamp");
    }

    private static void AssertFound(CheckResult result, string difference)
    {
        Assert.Contains(result.Differences, found => found.Contains(difference, StringComparison.Ordinal));
        Assert.True(result.Sound < s_features.Length, "A message that differs counts as sound.");
    }

    private static CheckResult Check(List<StoredRecord> records)
    {
        var check = new TopicCheck<JsonElement>(
            feature => feature.GetProperty("id").GetString()!, feature => Property(feature, "net").GetString()!, RecordComparison.Observation);
        return check.Run(s_features, records);
    }

    private static List<StoredRecord> Records() => [.. s_features.Select(feature => Record(feature))];

    private static StoredRecord Record(
        JsonElement feature,
        int partition = 0,
        string? key = null,
        long? time = null,
        Action<JsonObject>? value = null,
        Action<Dictionary<string, string>>? headers = null)
    {
        var headerValues = new Dictionary<string, string>
        {
            ["source"] = "earthquake.usgs.gov",
            ["event-id"] = feature.GetProperty("id").GetString()!,
            ["status"] = Property(feature, "status").GetString()!,
        };
        if (Property(feature, "alert").GetString() is { } alert)
        {
            headerValues["alert"] = alert;
        }

        headers?.Invoke(headerValues);
        JsonObject members = Value(feature);
        value?.Invoke(members);
        var message = new Message<byte[]?, byte[]?>
        {
            Key = Encoding.UTF8.GetBytes(key ?? Property(feature, "net").GetString()!),
            Value = Encoding.UTF8.GetBytes(members.ToJsonString()),
            Timestamp = new Timestamp(time ?? Property(feature, "time").GetInt64(), TimestampType.CreateTime),
            Headers = [.. headerValues.Select(header => new Header(header.Key, Encoding.UTF8.GetBytes(header.Value)))],
        };
        return new StoredRecord(new ConsumeResult<byte[]?, byte[]?> { Message = message, TopicPartitionOffset = new("observations", partition, 0) });
    }

    private static JsonObject Value(JsonElement feature)
    {
        JsonElement coordinates = feature.GetProperty("geometry").GetProperty("coordinates");
        return new JsonObject
        {
            ["network"] = Node(feature, "net"),
            ["id"] = feature.GetProperty("id").GetString(),
            ["time"] = Time(feature, "time"),
            ["magnitude"] = Node(feature, "mag"),
            ["magnitudeType"] = Node(feature, "magType"),
            ["title"] = Node(feature, "title"),
            ["place"] = Node(feature, "place"),
            ["hypocentre"] = new JsonObject
            {
                ["longitude"] = coordinates[0].GetDouble(), ["latitude"] = coordinates[1].GetDouble(), ["depthKilometres"] = coordinates[2].GetDouble(),
            },
            ["kind"] = Node(feature, "type"),
            ["updated"] = Time(feature, "updated"),
            ["utcOffset"] = TimeSpan.FromMinutes(Property(feature, "tz").GetInt32()).ToString("c"),
            ["page"] = Node(feature, "url"),
            ["detail"] = Node(feature, "detail"),
            ["tsunami"] = Property(feature, "tsunami").GetInt32() == 1,
            ["significance"] = Node(feature, "sig"),
            ["code"] = Node(feature, "code"),
            ["relatedIds"] = List(feature, "ids"),
            ["sources"] = List(feature, "sources"),
            ["products"] = List(feature, "types"),
            ["felt"] = Node(feature, "felt"),
            ["communityIntensity"] = Node(feature, "cdi"),
            ["instrumentalIntensity"] = Node(feature, "mmi"),
            ["stations"] = Node(feature, "nst"),
            ["nearestStationDegrees"] = Node(feature, "dmin"),
            ["residualSeconds"] = Node(feature, "rms"),
            ["azimuthalGapDegrees"] = Node(feature, "gap"),
        };
    }

    private static JsonElement Property(JsonElement feature, string name) => feature.GetProperty("properties").GetProperty(name);

    private static JsonNode? Node(JsonElement feature, string name) => JsonNode.Parse(Property(feature, name).GetRawText());

    private static string Time(JsonElement feature, string name) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Property(feature, name).GetInt64()).ToString("O");

    private static JsonArray List(JsonElement feature, string name) =>
        [.. Property(feature, name).GetString()!.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(item => (JsonNode)item!)];

    private static JsonElement[] ReadFeatures()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "earthquakes.geojson")));
        JsonElement[] all = [.. document.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.Clone())];
        return [.. all.Where(feature => Property(feature, "net").GetString() == Network && Property(feature, "alert").GetString() is not null).Take(1),
            .. all.Where(feature => Property(feature, "net").GetString() == Network && Property(feature, "alert").GetString() is null).Take(2),
            all.First(feature => Property(feature, "net").GetString() != Network)];
    }
}
