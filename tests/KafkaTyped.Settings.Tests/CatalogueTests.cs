using System.Globalization;

namespace KafkaTyped.Settings.Tests;

public sealed class CatalogueTests
{
    [Theory]
    [InlineData("bootstrap.servers", "bootstrap.servers")]
    [InlineData("BOOTSTRAP.SERVERS", "bootstrap.servers")]
    [InlineData("metadata.broker.list", "bootstrap.servers")]
    [InlineData("BootstrapServers", "bootstrap.servers")]
    [InlineData("bootstrapServers", "bootstrap.servers")]
    [InlineData("MetadataBrokerList", "bootstrap.servers")]
    [InlineData("LingerMs", "linger.ms")]
    [InlineData("queue.buffering.max.ms", "linger.ms")]
    [InlineData("MessageTimeoutMs", "delivery.timeout.ms")]
    [InlineData("DeliveryTimeoutMs", "delivery.timeout.ms")]
    [InlineData("Retries", "retries")]
    [InlineData("MessageSendMaxRetries", "retries")]
    [InlineData("MaxInFlight", "max.in.flight.requests.per.connection")]
    [InlineData("MaxBlockMs", "max.block.ms")]
    [InlineData("maxBlockMs", "max.block.ms")]
    [InlineData("AllowSynchronousContinuations", "allow.synchronous.continuations")]
    [InlineData("BufferMemory", "buffer.memory")]
    [InlineData("EnableAutoCommit", "enable.auto.commit")]
    public void Settings_are_found_by_dotted_and_Pascal_names(string name, string expected) =>
        Assert.Equal(expected, SettingCatalogue.TryFind(name)?.Name);

    [Theory]
    [InlineData("linger")]
    [InlineData("")]
    [InlineData("bootstrap servers")]
    [InlineData("boots.trapservers")]
    public void Other_names_are_not_found(string name) => Assert.Null(SettingCatalogue.TryFind(name));

    [Theory]
    [InlineData("linger.msec", "linger.ms")]
    [InlineData("LingerMsec", "LingerMs")]
    [InlineData("bootstrap.server", "bootstrap.servers")]
    [InlineData("boostrap.servers", "bootstrap.servers")]
    [InlineData("BootstrapServer", "BootstrapServers")]
    [InlineData("enable.idempotency", "enable.idempotence")]
    [InlineData("ack", "acks")]
    [InlineData("compresion.type", "compression.type")]
    [InlineData("max.blok.ms", "max.block.ms")]
    [InlineData("bootstrap_servers", "bootstrap.servers")]
    public void The_nearest_name_is_suggested_in_the_same_spelling(string name, string expected) =>
        Assert.Equal(expected, SettingCatalogue.Suggest(name));

    [Theory]
    [InlineData("something.else.entirely")]
    [InlineData("x")]
    [InlineData("")]
    public void Nothing_is_suggested_when_nothing_is_near(string name) => Assert.Null(SettingCatalogue.Suggest(name));

    [Fact]
    public void Names_are_unique()
    {
        string[] names = [.. SettingCatalogue.All.SelectMany(definition => definition.Aliases.Prepend(definition.Name))];
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData("linger.ms", "0,5")]
    [InlineData("linger.ms", "5ms")]
    [InlineData("linger.ms", "NaN")]
    [InlineData("retries", "0x10")]
    [InlineData("retries", "4294967297")]
    [InlineData("retries", "5 times")]
    [InlineData("retries", "1.5")]
    [InlineData("retries", "")]
    [InlineData("acks", "some")]
    [InlineData("enable.idempotence", "yes")]
    [InlineData("compression.type", "brotli")]
    [InlineData("error_cb", "1")]
    public void Values_that_librdkafka_refuses_or_misreads_are_refused(string name, string value) =>
        Assert.NotNull(SettingCatalogue.Find(name).Normalize(value, out _));

    [Theory]
    [InlineData("acks", "-1", "all")]
    [InlineData("acks", "ALL", "all")]
    [InlineData("acks", "0", "0")]
    [InlineData("linger.ms", "5.0", "5")]
    [InlineData("linger.ms", "0.5", "0.5")]
    [InlineData("retries", " +7 ", "7")]
    [InlineData("security.protocol", "SaslSsl", "sasl_ssl")]
    [InlineData("sasl.mechanism", "ScramSha256", "SCRAM-SHA-256")]
    [InlineData("debug", "Broker, +topic,-msg", "broker,+topic,-msg")]
    [InlineData("client.id", " as is ", " as is ")]
    public void Values_have_one_form(string name, string value, string expected)
    {
        Assert.Null(SettingCatalogue.Find(name).Normalize(value, out string normalized));
        Assert.Equal(expected, normalized);
    }

    [Fact]
    public void Values_are_read_alike_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string culture in new[] { "de-DE", "sv-SE", "tr-TR", "ar-SA" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Null(SettingCatalogue.Find("linger.ms").Normalize("0.5", out string linger));
                Assert.Equal("0.5", linger);
                Assert.Null(SettingCatalogue.Find("compression.level").Normalize("-1", out string level));
                Assert.Equal("-1", level);
                Assert.NotNull(SettingCatalogue.TryFind("LINGERMS"));
                Assert.NotNull(SettingCatalogue.TryFind("CLIENTID"));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Javas_defaults_are_values_that_are_allowed()
    {
        foreach (SettingDefinition definition in SettingCatalogue.All.Where(definition => definition.JavaDefault is not null))
        {
            Assert.Null(definition.Normalize(definition.JavaDefault!, out _));
        }
    }
}
