using KafkaTyped.Analyzers.Settings;
using KafkaTyped.CodeFixes.Settings;

namespace KafkaTyped.Analyzers.Tests.Live;

/// <summary>A project that <c>dotnet build</c> builds with the package stops at its settings, and builds when they are fixed.</summary>
public sealed class LiveBuildTests
{
    private const string Order =
        """
        using KafkaTyped;

        namespace Shop;

        [KafkaTopic("orders")]
        [DeliveryGuarantee(DeliveryGuarantee.ExactlyOnce)]
        [ProducerSettings(ClientId = "shop", {|KT2101:Acks = KafkaAcks.None|})]
        public sealed record Order([property: MessageKey] int Id, string Text);
        """;

    private const string FixedOrder =
        """
        using KafkaTyped;

        namespace Shop;

        [KafkaTopic("orders")]
        [DeliveryGuarantee(DeliveryGuarantee.ExactlyOnce)]
        [ProducerSettings(ClientId = "shop", Acks = KafkaAcks.All)]
        public sealed record Order([property: MessageKey] int Id, string Text);
        """;

    private const string Program =
        """
        using Confluent.Kafka;

        var config = new ProducerConfig
        {
            BootstrapServers = "broker1:9092,broker2:9092",
            EnableIdempotence = true,
            {|KT2102:MaxInFlight = 10|},
        };
        using var producer = new ProducerBuilder<string, string>(config).Build();
        producer.Flush();
        """;

    private const string FixedProgram =
        """
        using Confluent.Kafka;

        var config = new ProducerConfig
        {
            BootstrapServers = "broker1:9092,broker2:9092",
            EnableIdempotence = true,
            MaxInFlight = 5,
        };
        using var producer = new ProducerBuilder<string, string>(config).Build();
        producer.Flush();
        """;

    private const string Base =
        """
        {
          // Comments and trailing commas are configuration's own.
          "Kafka": { "BootstrapServers": [ "broker1:9092", "broker2:9092" ], "LingerMs": 10, },
        }
        """;

    private const string Production =
        """
        {
          "Kafka": {
            "Topics": {
              "orders": { "Acks": "1" }
            }
          }
        }
        """;

    [Fact]
    public async Task A_project_fails_with_its_ids_files_and_lines_and_builds_after_the_fixes()
    {
        using BuiltProject project = await BuiltProject.CreateAsync();
        project.Write("Order.cs", AnalyzerTest.Unmark(Order).Text);
        project.Write("Program.cs", AnalyzerTest.Unmark(Program).Text);
        project.Write("appsettings.json", Base);
        project.Write("appsettings.Production.json", Production);
        project.Write("kafka.json", """{ "Kafka": { "Lingering": 5 } }""");
        project.Write("unasked.json", """{ "Kafka": { "Lingering": 5 } }""");

        (bool isBuilt, string[] reports, string output) = await project.BuildAsync();

        Assert.False(isBuilt, output);
        string[] expected =
        [
            "error KT2001 in kafka.json(1,27)",
            "error KT2101 in Order.cs(7,38)",
            "error KT2101 in appsettings.Production.json(4,27)",
            "error KT2102 in Program.cs(7,5)",
        ];
        Assert.True(expected.SequenceEqual(reports), output);

        project.Write("Order.cs", FixedOrder);
        project.Write("Program.cs", FixedProgram);
        project.Write("appsettings.Production.json", Production.Replace("\"1\"", "\"all\"", StringComparison.Ordinal));
        project.Write("kafka.json", """{ "Kafka": { "LingerMs": 5 } }""");
        (isBuilt, reports, output) = await project.BuildAsync();

        Assert.True(isBuilt && reports.Length == 0, output);
    }

    [Fact]
    public async Task The_fixed_sources_are_what_the_code_fix_makes()
    {
        await new AnalyzerTest(new DeclaredSettingsAnalyzer()).Source(Order).VerifyFixAsync<SettingCodeFix>(FixedOrder);
        await new AnalyzerTest(new ConfluentSettingsAnalyzer()).Source(Program).VerifyFixAsync<SettingCodeFix>(FixedProgram);
    }
}
