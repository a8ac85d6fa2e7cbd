using KafkaTyped.Analyzers.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Analyzers.Tests.Settings;

/// <summary>What the analyzer reads of <c>appsettings*.json</c>, shown by few rules.</summary>
public sealed class SettingsFileTests
{
    private const string Order = "[KafkaTopic(\"orders\")] public sealed record Order([property: MessageKey] int Id, string Text);";

    [Theory]
    [InlineData("""{ "Kafka": { "EnableIdempotence": true, "Acks": {|KT2101:"none"|} } }""")]
    [InlineData("""{ "Kafka": { "enable.idempotence": "true", "acks": {|KT2101:0|} } }""")]
    [InlineData("""{ "kafka": { "ENABLEIDEMPOTENCE": true, "request.required.acks": {|KT2101:1|} } }""")]
    [InlineData("""{ "Kafka:EnableIdempotence": true, "Kafka": { "Acks": {|KT2101:1|} } }""")]
    [InlineData("""{ "Kafka": { "EnableIdempotence": true, "Topics": { "orders": { "Acks": {|KT2101:1|} } } } }""")]
    [InlineData("""{ "Kafka": { "Clusters": { "audit": { "EnableIdempotence": true, "Acks": {|KT2101:1|} } } } }""")]
    [InlineData("""{ "Kafka": { "Clusters": { "audit": { "EnableIdempotence": true, "Topics": { "x": { "Acks": {|KT2101:1|} } } } } } }""")]
    [InlineData("{ \"Kafka\": { /* why */ \"EnableIdempotence\": true, \"Acks\": {|KT2101:1|}, }, // the end\n}")]
    [InlineData("""{ "Kafka": { "Lingering": {|KT2001:5|} } }""")]
    [InlineData("""{ "Kafka": { "BootstrapServers": [ "a:9092", "b:9092" ], "Acks": {|KT2091:{ "Value": 1 }|} } }""")]
    [InlineData("""{ "Kafka": { "Topic": {|KT2091:{ "orders": { "Acks": 1 } }|} } }""")]
    [InlineData("""{ "Kafka": { "Topics": { "orders": { "Topics": {|KT2091:{ "a": "b" }|} } } } }""")]
    public Task Values_are_shown_in_their_line(string json) => Test(Order).AdditionalFile("appsettings.json", json).VerifyAsync();

    [Theory]
    [InlineData("""{ }""")]
    [InlineData("""{ "Logging": { "Acks": 1, "EnableIdempotence": true } }""")]
    [InlineData("""{ "Kafka": "none" }""")]
    [InlineData("""{ "Kafka": { } }""")]
    [InlineData("""{ "Kafka": { "EnableIdempotence": true, "Acks": null } }""")]
    [InlineData("""{ "Kafka": { "EnableIdempotence": true, "Clusters": { "audit": { "Acks": 1 } } } }""")]
    [InlineData("""{ "Kafka": { "Topics": { "orders": { "Acks": 1 }, "events": { "EnableIdempotence": true } }, "Clusters": { } } }""")]
    [InlineData("""{ "Kafka": { "Topics": { "misspelt": { "Acks": 1 } } } }""")]
    public Task What_is_right_is_quiet(string json) => Test(Order).AdditionalFile("appsettings.json", json).VerifyAsync();

    [Fact]
    public Task Files_are_laid_over_each_other() => Test(Order)
        .AdditionalFile("/app/appsettings.json", """{ "Kafka": { "EnableIdempotence": true, "Acks": "all" } }""")
        .AdditionalFile("/app/appsettings.Production.json", """{ "kafka": { "acks": {|KT2101:1|} } }""")
        .AdditionalFile("/app/appsettings.Development.json", """{ "Kafka": { "EnableIdempotence": false, "Acks": 0 } }""")
        .AdditionalFile("/other/appsettings.Production.json", """{ "Kafka": { "Acks": 0 } }""")
        .VerifyAsync();

    [Fact]
    public Task What_is_wrong_in_the_base_is_shown_once() => Test(Order)
        .AdditionalFile("appsettings.json", """{ "Kafka": { "EnableIdempotence": true, "Acks": {|KT2101:1|} } }""")
        .AdditionalFile("appsettings.Production.json", """{ "Kafka": { "LingerMs": 10 } }""")
        .AdditionalFile("appsettings.Staging.json", """{ "Kafka": { "LingerMs": 20 } }""")
        .VerifyAsync();

    [Fact]
    public async Task Contradictions_to_attributes_name_the_type_and_are_shown_in_the_file()
    {
        Diagnostic found = Assert.Single(await Test(
                """
                namespace Shop;
                [KafkaTopic("orders"), ProducerSettings(EnableIdempotence = true)] public sealed record Order(string Text);
                [KafkaTopic("events")] public sealed record Event(string Text);
                public static class Outer { [KafkaTopic("audits", Cluster = "audit"), ProducerSettings(EnableIdempotence = true)] public sealed record Audit(string Text); }
                """)
            .AdditionalFile("appsettings.json", """{ "Kafka": { "Acks": {|KT2101:1|} } }""")
            .VerifyAsync());

        Assert.StartsWith("'Shop.Order': 'acks' is '1' (appsettings.json)", found.GetMessage(null), StringComparison.Ordinal);
        Assert.Contains("the attributes of Shop.Order", found.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public Task Topics_and_clusters_meet_their_types_only() => Test(
            """
            [KafkaTopic("orders", Cluster = "AUDIT"), ProducerSettings(EnableIdempotence = true)] public sealed record Order(string Text);
            [KafkaTopic("events", Cluster = "audit"), ProducerSettings(EnableIdempotence = true)] public sealed record Event(string Text);
            """)
        .AdditionalFile(
            "appsettings.json",
            """{ "Kafka": { "Topics": { "orders": { "Acks": 0 } }, "Clusters": { "Audit": { "Topics": { "orders": { "Acks": {|KT2101:0|} }, "others": { "Acks": 0 } } } } } }""")
        .VerifyAsync();

    [Fact]
    public async Task Many_types_that_meet_one_value_are_one_report()
    {
        string types = string.Concat(Enumerable.Range(1, 20).Select(static number =>
            $"[KafkaTopic(\"t{number}\"), ProducerSettings(EnableIdempotence = true)] public sealed record Message{number}(string Text);"));

        Diagnostic found = Assert.Single(await Test(types).AdditionalFile("appsettings.json", """{ "Kafka": { "Acks": {|KT2101:1|} } }""").VerifyAsync());

        Assert.Contains("and 19 other message types", found.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Types_of_referenced_assemblies_count()
    {
        CSharpCompilation domain = CSharpCompilation.Create(
            "Domain",
            [CSharpSyntaxTree.ParseText("using KafkaTyped; [KafkaTopic(\"orders\"), ProducerSettings(EnableIdempotence = true)] public sealed record Order(string Text);")],
            [.. TestReferences.Framework, TestReferences.Abstractions],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        CSharpGeneratorDriver.Create(new Generators.ContractGenerator()).RunGeneratorsAndUpdateCompilation(domain, out Compilation generated, out _);
        using MemoryStream image = new();
        Assert.True(generated.Emit(image).Success);

        Diagnostic found = Assert.Single(await Test("public class Program;")
            .References(MetadataReference.CreateFromImage(image.ToArray()))
            .AdditionalFile("appsettings.json", """{ "Kafka": { "Acks": {|KT2101:1|} } }""")
            .VerifyAsync());

        Assert.StartsWith("'Order': ", found.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Kafka": { "Acks": {|KT2090:}|} }""", "a value is expected")]
    [InlineData("""{ "Kafka": { "Acks": "all", "acks": {|KT2090:"all"|} } }""", "'Kafka:acks' is there twice")]
    [InlineData("""{|KT2090:[|]{ "Kafka": 1 } ]""", "one object")]
    public async Task A_file_that_does_not_parse_is_one_report(string json, string reason)
    {
        Diagnostic found = Assert.Single(await Test(Order)
            .AdditionalFile("appsettings.json", json.Replace("{|KT2090:[|]", "{|KT2090:[|}", StringComparison.Ordinal))
            .AdditionalFile("appsettings.Production.json", """{ "Kafka": { "Acks": "all" } }""")
            .VerifyAsync());

        Assert.Contains(reason, found.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public Task Other_files_are_read_when_the_project_says_so() => Test(Order)
        .AdditionalFile("kafka.json", """{ "Kafka": { "EnableIdempotence": true, "Acks": 1 } }""")
        .AdditionalFile("package.json", "no json")
        .VerifyAsync();

    [Fact]
    public Task The_section_can_have_another_name() => Test(Order)
        .Option("build_property.KafkaTypedSettingsSection", "Messaging:Producers")
        .AdditionalFile(
            "appsettings.json",
            """{ "Kafka": { "EnableIdempotence": true, "Acks": 1 }, "messaging": { "producers": { "EnableIdempotence": true, "Acks": {|KT2101:1|} } } }""")
        .VerifyAsync();

    [Fact]
    public Task A_section_of_this_name_is_another_librarys_where_nothing_of_KafkaTyped_reads_it() => Test("public class Program;")
        .AdditionalFile("appsettings.json", """{ "Kafka": { "Topic": "orders", "Consumer": { "GroupId": "a" } } }""")
        .VerifyAsync();

    [Fact]
    public Task A_program_with_the_runtime_reads_it_without_types_of_its_own() => Test("public class Program;").Runtime()
        .AdditionalFile("appsettings.json", """{ "Kafka": { "EnableIdempotence": true, "Acks": {|KT2101:1|} } }""")
        .VerifyAsync();

    private static AnalyzerTest Test(string source)
    {
        AnalyzerTest test = AnalyzerTest.Of<SettingsFileAnalyzer>().Source(source);
        foreach (DiagnosticDescriptor rule in SettingDescriptors.All.Where(static rule => rule.Id is not ("KT2101" or "KT2001" or "KT2090" or "KT2091")))
        {
            test.Option($"dotnet_diagnostic.{rule.Id}.severity", "none");
        }

        return test;
    }
}
