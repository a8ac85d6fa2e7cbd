using System.Globalization;
using Confluent.Kafka;

namespace KafkaTyped.Analyzers.Tests.CallSites;

/// <summary>What rules claim about Confluent's client, asked of the client itself where that needs no broker.</summary>
public sealed class ConfluentFactTests
{
    [Fact]
    public void KT3014_configurations_share_the_settings_of_their_source()
    {
        ClientConfig client = new() { BootstrapServers = "a:9092" };
        ProducerConfig fromClient = new(client) { LingerMs = 20 };
        Dictionary<string, string> settings = [];
        ProducerConfig fromDictionary = new(settings) { LingerMs = 20 };

        Assert.Equal("20", client.Get("linger.ms"));
        Assert.Equal("20", settings["linger.ms"]);
        Assert.Equal(fromClient.LingerMs, fromDictionary.LingerMs);
    }

    [Fact]
    public void KT3014_a_copy_is_not_shared()
    {
        ClientConfig client = new() { BootstrapServers = "a:9092" };
        ProducerConfig copy = new(new Dictionary<string, string>(client)) { LingerMs = 20 };

        Assert.Null(client.Get("linger.ms"));
        Assert.Equal("a:9092", copy.BootstrapServers);
    }

    [Fact]
    public void KT3012_a_timestamp_of_zero_that_is_not_available_is_the_default() =>
        Assert.Equal(Timestamp.Default, new Timestamp(0, TimestampType.NotAvailable));

    [Fact]
    public void KT3018_fractions_are_written_in_the_culture_of_the_process()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = comma;

            Assert.Equal("0,5", new ProducerConfig { LingerMs = 0.5 }.Get("linger.ms"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
