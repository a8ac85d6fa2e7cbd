using KafkaTyped.Analyzers.Settings;
using KafkaTyped.CodeFixes.Settings;

namespace KafkaTyped.Analyzers.Tests.Settings;

/// <summary>What the code fix makes of each form in which a setting can be written.</summary>
public sealed class SettingCodeFixTests
{
    [Fact]
    public Task Sets_values_in_every_form_of_Confluents_configuration() => Confluent()
        .Source(
            """
            using Confluent.Kafka;

            public static class Configured
            {
                public static void Run()
                {
                    _ = new ProducerConfig { EnableIdempotence = true, {|KT2101:Acks = Acks.None|} };
                    _ = new ProducerConfig { EnableIdempotence = true, {|KT2101:Acks = (Acks)1|} };
                    _ = new ProducerConfig { EnableIdempotence = true, {|KT2101:Acks = Confluent.Kafka.Acks.None|} };
                    var first = new ProducerConfig { EnableIdempotence = true };
                    {|KT2101:first.Acks = Acks.Leader|};
                    var second = new ProducerConfig { EnableIdempotence = true };
                    {|KT2101:second.Set("acks", "0")|};
                    _ = new ProducerBuilder<Null, string>(new Dictionary<string, string> { { "enable.idempotence", "true" }, {|KT2101:{ "acks", "0" }|} });
                    _ = new ProducerBuilder<Null, string>(new Dictionary<string, string> { ["enable.idempotence"] = "true", {|KT2101:["acks"] = "0"|} });
                    _ = new ProducerBuilder<Null, string>([new("enable.idempotence", "true"), {|KT2101:KeyValuePair.Create("acks", "0")|}]);
                    _ = new ProducerBuilder<Null, string>([new("enable.idempotence", "true"), {|KT2101:new("acks", "0")|}]);
                }
            }
            """)
        .VerifyFixAsync<SettingCodeFix>(
            """
            using Confluent.Kafka;

            public static class Configured
            {
                public static void Run()
                {
                    _ = new ProducerConfig { EnableIdempotence = true, Acks = Acks.All };
                    _ = new ProducerConfig { EnableIdempotence = true, Acks = Acks.All };
                    _ = new ProducerConfig { EnableIdempotence = true, Acks = Confluent.Kafka.Acks.All };
                    var first = new ProducerConfig { EnableIdempotence = true };
                    first.Acks = Acks.All;
                    var second = new ProducerConfig { EnableIdempotence = true };
                    second.Set("acks", "all");
                    _ = new ProducerBuilder<Null, string>(new Dictionary<string, string> { { "enable.idempotence", "true" }, { "acks", "all" } });
                    _ = new ProducerBuilder<Null, string>(new Dictionary<string, string> { ["enable.idempotence"] = "true", ["acks"] = "all" });
                    _ = new ProducerBuilder<Null, string>([new("enable.idempotence", "true"), KeyValuePair.Create("acks", "all")]);
                    _ = new ProducerBuilder<Null, string>([new("enable.idempotence", "true"), new("acks", "all")]);
                }
            }
            """);

    [Fact]
    public Task Renames_and_removes_in_every_form_of_text() => Confluent()
        .Source(
            """
            using Confluent.Kafka;

            public static class Configured
            {
                public static void Run()
                {
                    var config = new ProducerConfig();
                    {|KT2001:config.Set("linger.sm", "5")|};
                    {|KT2001:config.Set("something.else.altogether", "5")|}; // nobody knows
                    config.LingerMs = 7;
                    {|KT2001:config.Set("something.else.again", "5")|};

                    _ = new ProducerBuilder<Null, string>(new Dictionary<string, string>
                    {
                        {|KT2001:["something.else.altogether"] = "1"|},
                        {|KT2001:["linger.sm"] = "5"|}, // batching
                        {|KT2001:["something.else.again"] = "1"|},
                    });
                    _ = new ProducerBuilder<Null, string>(new Dictionary<string, string> { {|KT2001:{ "something.else.altogether", "1" }|} });
                    _ = new ProducerBuilder<Null, string>([new("acks", "all"), {|KT2001:new("something.else.altogether", "1")|}]);
                }
            }
            """)
        .VerifyFixAsync<SettingCodeFix>(
            """
            using Confluent.Kafka;

            public static class Configured
            {
                public static void Run()
                {
                    var config = new ProducerConfig();
                    config.Set("linger.ms", "5");
                     // nobody knows
                    config.LingerMs = 7;

                    _ = new ProducerBuilder<Null, string>(new Dictionary<string, string>
                    {
                        ["linger.ms"] = "5",
                    });
                    _ = new ProducerBuilder<Null, string>(new Dictionary<string, string> { });
                    _ = new ProducerBuilder<Null, string>([new("acks", "all")]);
                }
            }
            """);

    [Fact]
    public Task Sets_renames_and_removes_attributes() => Declared()
        .Source(
            """
            [KafkaTopic("orders"), ProducerSettings(EnableIdempotence = true, {|KT2101:Acks = KafkaAcks.None|})]
            public sealed record Order(string Text);

            [KafkaTopic("events")]
            [{|KT2001:ProducerProperty("something.else.altogether", "1")|}]
            [ProducerSettings(EnableIdempotence = true)]
            [ProducerProperty("linger.ms", "1"), {|KT2001:ProducerProperty("something.else.again", "1")|}, {|KT2101:ProducerProperty("acks", "1")|}]
            [{|KT2001:ProducerProperty("batch.siez", "1000")|}]
            public sealed record Event(string Text);
            """)
        .VerifyFixAsync<SettingCodeFix>(
            """
            [KafkaTopic("orders"), ProducerSettings(EnableIdempotence = true, Acks = KafkaAcks.All)]
            public sealed record Order(string Text);

            [KafkaTopic("events")]
            [ProducerSettings(EnableIdempotence = true)]
            [ProducerProperty("linger.ms", "1"), ProducerProperty("acks", "all")]
            [ProducerProperty("batch.size", "1000")]
            public sealed record Event(string Text);
            """);

    [Fact]
    public Task Adds_what_is_missing() => Only(AnalyzerTest.Of<ConfluentSettingsAnalyzer>().WithoutKafkaTyped(), "KT2108")
        .Source(
            """
            using Confluent.Kafka;

            public static class Configured
            {
                public static void Run()
                {
                    new ProducerBuilder<string, string>({|KT2108:new ProducerConfig|} { BootstrapServers = "a:9092,b:9092" }).Build();
                    new ProducerBuilder<string, string>({|KT2108:new ProducerConfig()|}).Build();
                    new ProducerBuilder<string, string>({|KT2108:new ProducerConfig|}
                    {
                        ClientId = "orders",
                        LingerMs = 5,
                    }).Build();
                    ProducerConfig config = {|KT2108:new()|};
                    config.LingerMs = 5;
                    new ProducerBuilder<string, string>(config).Build();
                }
            }
            """)
        .VerifyFixAsync<SettingCodeFix>(
            """
            using Confluent.Kafka;

            public static class Configured
            {
                public static void Run()
                {
                    new ProducerBuilder<string, string>(new ProducerConfig { BootstrapServers = "a:9092,b:9092", EnableIdempotence = true }).Build();
                    new ProducerBuilder<string, string>(new ProducerConfig() { EnableIdempotence = true }).Build();
                    new ProducerBuilder<string, string>(new ProducerConfig
                    {
                        ClientId = "orders",
                        LingerMs = 5,
                        EnableIdempotence = true,
                    }).Build();
                    ProducerConfig config = new() { EnableIdempotence = true };
                    config.LingerMs = 5;
                    new ProducerBuilder<string, string>(config).Build();
                }
            }
            """);

    private static AnalyzerTest Confluent() => Only(AnalyzerTest.Of<ConfluentSettingsAnalyzer>().WithoutKafkaTyped());

    private static AnalyzerTest Declared() => Only(AnalyzerTest.Of<DeclaredSettingsAnalyzer>());

    private static AnalyzerTest Only(AnalyzerTest test, params string[] ids)
    {
        string[] wanted = ids.Length == 0 ? ["KT2001", "KT2101"] : ids;
        foreach (string id in SettingDescriptors.All.Select(static rule => rule.Id).Except(wanted))
        {
            test.Option($"dotnet_diagnostic.{id}.severity", "none");
        }

        return test;
    }
}
