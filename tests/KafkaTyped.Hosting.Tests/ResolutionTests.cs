using KafkaTyped.Producing.Clients;
using static KafkaTyped.Hosting.Tests.Configured;

namespace KafkaTyped.Hosting.Tests;

public sealed class ResolutionTests
{
    private static readonly (string, string?) s_broker = ("Kafka:BootstrapServers", "localhost:9092");

    [Fact]
    public void Defaults_are_Kafkas_and_Javas()
    {
        ResolvedProducerSettings settings = Resolve(By(s_broker), Message()).Settings;

        Assert.Equal(
            new Dictionary<string, string> { ["bootstrap.servers"] = "localhost:9092", ["client.id"] = Application, ["enable.idempotence"] = "true" },
            settings.ClientSettings);
        Assert.Equal(new Dictionary<string, string> { ["acks"] = "all", ["partitioner"] = "murmur2_random" }, settings.TopicSettings);
        Assert.Equal(TimeSpan.FromSeconds(60), settings.MaxBlock);
        Assert.Equal(TimeSpan.FromSeconds(30), settings.ShutdownFlushTimeout);
        Assert.False(settings.RunContinuationsInline);
        Assert.Equal("", settings.Cluster);
        Assert.Equal("orders", settings.Topic);
    }

    [Fact]
    public void Topic_wins_over_cluster_wins_over_attributes_wins_over_defaults()
    {
        (string, string)[] attributes =
            [("partitioner", "random"), ("client.id", "attribute"), ("linger.ms", "1"), ("compression.type", "gzip"), ("max.block.ms", "1")];
        KafkaOptions options = By(
            s_broker,
            ("Kafka:LingerMs", "2"), ("Kafka:CompressionType", "Lz4"), ("Kafka:MaxBlockMs", "2"),
            ("Kafka:Topics:ORDERS:CompressionType", "zstd"), ("Kafka:Topics:orders:max.block.ms", "3"));

        ResolvedProducerSettings settings = Resolve(options, Message(settings: attributes)).Settings;

        Assert.Equal("random", settings.TopicSettings["partitioner"]);
        Assert.Equal("attribute", settings.ClientSettings["client.id"]);
        Assert.Equal("2", settings.ClientSettings["linger.ms"]);
        Assert.Equal("zstd", settings.TopicSettings["compression.type"]);
        Assert.Equal(TimeSpan.FromMilliseconds(3), settings.MaxBlock);

        ResolvedProducerSettings other = Resolve(options, Message(topic: "others", settings: attributes)).Settings;
        Assert.Equal("lz4", other.TopicSettings["compression.type"]);
        Assert.Equal(TimeSpan.FromMilliseconds(2), other.MaxBlock);
    }

    [Fact]
    public void Settings_go_to_the_scope_that_librdkafka_reads_them_in()
    {
        KafkaOptions options = By(
            s_broker, ("Kafka:acks", "all"), ("Kafka:MessageTimeoutMs", "1000"), ("Kafka:request.timeout.ms", "2"), ("Kafka:compression.codec", "zstd"),
            ("Kafka:compression.level", "3"), ("Kafka:batch.size", "4"), ("Kafka:SocketTimeoutMs", "50"), ("Kafka:AllowSynchronousContinuations", "1"),
            ("Kafka:shutdown.flush.timeout.ms", "6"));

        ResolvedProducerSettings settings = Resolve(options, Message()).Settings;

        Assert.Equal(
            ["acks", "compression.level", "compression.type", "delivery.timeout.ms", "partitioner", "request.timeout.ms"], settings.TopicSettings.Keys);
        Assert.Equal(["batch.size", "bootstrap.servers", "client.id", "enable.idempotence", "socket.timeout.ms"], settings.ClientSettings.Keys);
        Assert.True(settings.RunContinuationsInline);
        Assert.Equal(TimeSpan.FromMilliseconds(6), settings.ShutdownFlushTimeout);
    }

    [Theory]
    [InlineData("buffer.memory", "1024", "queue.buffering.max.kbytes", "1")]
    [InlineData("buffer.memory", "1025", "queue.buffering.max.kbytes", "2")]
    [InlineData("BufferMemory", "33554432", "queue.buffering.max.kbytes", "32768")]
    [InlineData("max.request.size", "1048576", "message.max.bytes", "1048576")]
    public void Names_of_Java_become_what_they_are_in_librdkafka(string name, string value, string expectedName, string expectedValue)
    {
        KafkaOptions options = By(s_broker, ("Kafka:" + name, value));

        Assert.Empty(Problems(options, Message()));
        Assert.Equal(expectedValue, Resolve(options, Message()).Settings.ClientSettings[expectedName]);
        Assert.Equal(expectedValue, Resolve(By(s_broker), Message(settings: [(name, value)])).Settings.ClientSettings[expectedName]);
    }

    [Fact]
    public void Clusters_stand_alone()
    {
        KafkaOptions options = By(s_broker, ("Kafka:LingerMs", "9"), ("Kafka:Clusters:audit:BootstrapServers", "b:1"), ("Kafka:Clusters:audit:Topics:orders:acks", "1"));

        ResolvedProducerSettings settings = Resolve(options, Message(cluster: "AUDIT")).Settings;

        Assert.Equal("audit", settings.Cluster);
        Assert.Equal("b:1", settings.ClientSettings["bootstrap.servers"]);
        Assert.False(settings.ClientSettings.ContainsKey("linger.ms"));
        Assert.Equal("1", settings.TopicSettings["acks"]);
        Assert.Equal("all", Resolve(options, Message()).Settings.TopicSettings["acks"]);
    }

    [Fact]
    public void Types_with_equal_settings_can_share_a_client_whatever_their_topic_settings()
    {
        KafkaOptions options = By(s_broker, ("Kafka:Topics:orders:compression.type", "zstd"), ("Kafka:Topics:orders:delivery.timeout.ms", "5000"));

        ResolvedProducerSettings one = Resolve(options, Message()).Settings;
        ResolvedProducerSettings other = Resolve(options, Message(DeliveryGuarantee.ExactlyOnce, topic: "alerts")).Settings;

        Assert.Equal(one.ClientSettings, other.ClientSettings);
        Assert.NotEqual(one.TopicSettings, other.TopicSettings);
    }

    [Fact]
    public void A_topic_can_have_another_name_in_the_cluster()
    {
        KafkaOptions options = By(s_broker, ("Kafka:Topics:Orders:name", "staging.orders"), ("Kafka:Topics:orders:acks", "1"));

        ResolvedProducerSettings settings = Resolve(options, Message()).Settings;

        Assert.Equal("staging.orders", settings.Topic);
        Assert.Equal("1", settings.TopicSettings["acks"]);
        Assert.Equal("alerts", Resolve(options, Message(topic: "alerts")).Settings.Topic);
        Assert.Empty(Problems(options, Message()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("with space")]
    public void A_name_that_no_topic_can_have_is_a_problem(string name) =>
        Assert.Equal(
            $"'{name}', the name configured for topic 'orders', is no name of a topic: 1 to 249 characters of a-z A-Z 0-9 . _ -, neither '.' nor '..'.",
            Problem(Message(), ("Kafka:Topics:orders:Name", name)));

    [Fact]
    public void Types_whose_topics_become_one_must_agree_on_its_settings() =>
        Assert.Single(Problems(
            By(s_broker, ("Kafka:Topics:orders:Name", "all"), ("Kafka:Topics:alerts:Name", "all"), ("Kafka:Topics:alerts:acks", "1")),
            Message(),
            Message(topic: "alerts", type: typeof(Alert))));

    [Fact]
    public void A_mock_cluster_needs_no_brokers()
    {
        Assert.Empty(Problems(By(("Kafka:test.mock.num.brokers", "3")), Message()));
        Assert.Single(Problems(By(("Kafka:test.mock.num.brokers", "0")), Message()));
    }

    [Fact]
    public void Attributes_can_name_the_brokers() =>
        Assert.Empty(Problems(new KafkaOptions(), Message(settings: [("bootstrap.servers", "a:1")]), Message(cluster: "x", settings: [("bootstrap.servers", "a:1")])));
}
