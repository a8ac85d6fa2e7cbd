using System.Text;
using Microsoft.Extensions.Configuration;
using static KafkaTyped.Hosting.Tests.Configured;

namespace KafkaTyped.Hosting.Tests;

public sealed class KafkaOptionsTests
{
    [Fact]
    public void Every_value_of_the_section_is_a_setting()
    {
        KafkaOptions options = By(("Kafka:BootstrapServers", "a:1"), ("Kafka:linger.ms", "7"), ("Kafka:nonsense", "x"));

        Assert.Equal("a:1", options.Settings["bootstrap.servers"]);
        Assert.Equal("7", options.Settings["linger.ms"]);
        Assert.Equal("x", options.Settings["nonsense"]);
        Assert.Equal(3, options.Settings.Count);
        Assert.Equal("a:1", options.BootstrapServers);
    }

    [Fact]
    public void Clusters_and_topics_are_read_at_every_place()
    {
        KafkaOptions options = By(
            ("Kafka:Topics:orders.v1:acks", "1"),
            ("Kafka:Clusters:audit:BootstrapServers", "b:1"),
            ("Kafka:Clusters:audit:Topics:entries:compression.type", "zstd"));

        Assert.Empty(options.Settings);
        Assert.Equal("1", options.Topic("ORDERS.V1").Settings["acks"]);
        Assert.Equal("b:1", options.Cluster("AUDIT").BootstrapServers);
        Assert.Equal("zstd", options.Clusters["audit"].Topics["entries"].Settings["compression.type"]);
    }

    [Fact]
    public void A_list_in_json_is_a_list_of_brokers()
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes("""{ "Kafka": { "bootstrap.servers": ["a:1", "b:2"], "LingerMs": 0.5, "EnableIdempotence": true, "Acks": null } }"""));
        var options = new KafkaOptions();
        KafkaOptionsBinder.Bind(new ConfigurationBuilder().AddJsonStream(json).Build().GetSection("Kafka"), options);

        Assert.Equal("a:1,b:2", options.BootstrapServers);
        Assert.Empty(Problems(options, Message()));
        Assert.Equal("0.5", Resolve(options, Message()).Settings.ClientSettings["linger.ms"]);
    }

    [Fact]
    public void A_later_section_replaces_what_an_earlier_one_said_under_another_name()
    {
        KafkaOptions options = By(("Kafka:LingerMs", "1"), ("Kafka:acks", "all"));
        KafkaOptionsBinder.Bind(Configuration(("Other:queue.buffering.max.ms", "2")).GetSection("Other"), options);

        Assert.Equal("2", options.Settings["linger.ms"]);
        Assert.Equal(2, options.Settings.Count);
    }

    [Fact]
    public void Set_replaces_every_other_name_and_null_takes_away()
    {
        var options = new KafkaOptions { Settings = { ["LingerMs"] = "1", ["queue.buffering.max.ms"] = "2" } };

        options.Set("lingerMs", "3");
        Assert.Equal("3", Assert.Single(options.Settings).Value);

        options.Set("linger.ms", null);
        Assert.Empty(options.Settings);
    }

    [Fact]
    public void A_section_that_is_unknown_is_told_of()
    {
        Assert.Equal(
            "'Kafka:Producers' is a section that KafkaTyped does not know. Sections here are Clusters and Topics.",
            Problem(Message(), ("Kafka:Producers:x:acks", "1")));
        Assert.Equal(
            "'Kafka:Topics:orders:Deep' is a section that KafkaTyped does not know. There are no sections inside it.",
            Problem(Message(), ("Kafka:Topics:orders:Deep:acks", "1")));
        Assert.Equal(
            "'Kafka:LingerMs' is a section, but the setting 'linger.ms' takes a value.",
            Problem(Message(), ("Kafka:LingerMs:Value", "1")));
    }

    [Fact]
    public void Two_names_of_one_setting_must_agree()
    {
        Assert.Equal(
            "'Kafka:linger.ms' and 'Kafka:LingerMs' set the same setting, 'linger.ms', to different values. Keep one of them.",
            Problem(Message(), ("Kafka:linger.ms", "1"), ("Kafka:LingerMs", "2")));
        Assert.Empty(Problems(By(("Kafka:BootstrapServers", "a:1"), ("Kafka:linger.ms", "1"), ("Kafka:LingerMs", "1")), Message()));
    }
}
