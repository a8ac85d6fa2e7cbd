using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KafkaTyped.Analyzers.Tests;

/// <summary>What holds for every analyzer: it needs no library, it never throws, also while somebody types, and it names its own rules only.</summary>
public sealed class RobustnessTests
{
    private const string Program =
        """
        using Confluent.Kafka;
        using KafkaTyped;

        ClientConfig shared = new() { BootstrapServers = "a:9092" };
        var config = new ProducerConfig(shared) { EnableDeliveryReports = false, TransactionalId = "orders" };
        using var producer = new ProducerBuilder<Guid, string>(config).SetLogHandler((_, _) => { }).Build();
        foreach (string text in args)
        {
            await producer?.ProduceAsync("orders", new Message<Guid, string> { Value = text, Timestamp = new(1L, TimestampType.LogAppendTime) });
            producer.Produce("orders", new() { Value = text }, async report => { await Task.Yield(); throw new Exception(); });
        }
        producer.Dispose();
        producer.Flush();

        [KafkaTopic("orders.v1", Format = ValueFormat.Raw)]
        [ProducerSettings(Partitioner = KafkaTyped.KafkaPartitioner.Murmur2)]
        public sealed record Order(string? Text);

        public sealed class Orders<T>(IKafkaProducer<Order> orders, T own) where T : IKafkaProducer<int>
        {
            public async IAsyncEnumerable<int> SendAsync(int[] numbers)
            {
                var pending = orders.ProduceAsync(new Order("a"));
                foreach (int number in numbers)
                {
                    try { await own.ProduceAsync(number, CancellationToken.None); await pending; }
                    catch (OperationCanceledException) when (number is { } n && n > 1) { own.Produce(number); }
                    _ = own.ProduceAsync(number); yield return number;
                }
            }
        }
        """;

    public static TheoryData<string, bool, bool> Libraries => new() { { "class C { void M() { } }", false, false }, { "class C;", true, false }, { "class C;", false, true } };

    [Theory]
    [MemberData(nameof(Libraries))]
    public Task Every_analyzer_is_quiet_where_a_library_is_not_referenced(string source, bool kafkaTyped, bool confluent)
    {
        AnalyzerTest test = new(RuleCatalogue.CreateAnalyzers());
        test = kafkaTyped ? test : test.WithoutKafkaTyped();
        return (confluent ? test : test.WithoutConfluent()).Source(source).VerifyAsync();
    }

    [Fact]
    public Task Rules_of_Confluents_client_need_nothing_of_KafkaTyped() => new AnalyzerTest(RuleCatalogue.CreateAnalyzers()).WithoutKafkaTyped().Source(
        """
        using Confluent.Kafka;
        using var {|KT3006:producer|} = new ProducerBuilder<Null, string>(new ProducerConfig { BootstrapServers = "a:9092,b:9092", EnableIdempotence = true }).Build();
        producer.Produce("t", new() { Value = "a" });
        """).VerifyAsync();

    [Fact]
    public async Task No_analyzer_throws_while_somebody_types()
    {
        CSharpParseOptions options = new(LanguageVersion.Latest);
        CSharpCompilation empty = CSharpCompilation.Create(
            "Typing",
            [CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.Threading; global using System.Threading.Tasks;", options)],
            [.. TestReferences.Framework, TestReferences.Abstractions, TestReferences.Confluent],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        int reported = 0;
        for (int length = 0; length <= Program.Length; length += 29)
        {
            // The end is missing, as while writing; then a piece in the middle is, as while changing.
            string[] texts = [Program[..length], Program.Remove(length, Math.Min(9, Program.Length - length))];
            CSharpCompilation compilation = empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(texts[length % 2], options, "Program.cs"));
            IReadOnlyList<Diagnostic> diagnostics = await compilation.WithAnalyzers([.. RuleCatalogue.CreateAnalyzers()]).GetAnalyzerDiagnosticsAsync();
            reported += diagnostics.Count;
            Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Id == "AD0001");
        }

        Assert.True(reported > 150, $"Only {reported} reports: the program shows too little.");
    }
}
