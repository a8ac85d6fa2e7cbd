using System.Collections.Immutable;
using System.Text;
using KafkaTyped.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KafkaTyped.Benchmarks.Editor;

/// <summary>
/// A generated solution as a build sees it: message types, services that configure Confluent.Kafka's producers and send, what the generator emits
/// for the types, and two settings files. Every configuration is a sound one, so that all of it is read to the end and nothing is reported.
/// </summary>
internal sealed class AnalyzedSolution
{
    private static readonly CSharpParseOptions s_options = new(LanguageVersion.Latest);

    public AnalyzedSolution(int messageTypes, int configurations)
    {
        CSharpCompilation written = CSharpCompilation.Create(
            "Shop",
            [
                .. Enumerable.Range(0, messageTypes).Select(static number => Parse(Message(number), $"OrderPlaced{number}.cs")),
                .. Enumerable.Range(0, configurations).Select(static number => Parse(Service(number), $"Service{number}.cs")),
            ],
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new ContractGenerator().AsSourceGenerator()], parseOptions: s_options)
            .RunGeneratorsAndUpdateCompilation(written, out Compilation compilation, out _);
        Compilation = (CSharpCompilation)compilation;
        Options = new AnalyzerOptions(
        [
            new TextFile("appsettings.json", """{ "Kafka": { "BootstrapServers": [ "a:9092", "b:9092" ], "LingerMs": 10, "Topics": { "orders.1": { "CompressionType": "zstd" } } } }"""),
            new TextFile("appsettings.Production.json", """{ "Kafka": { "LingerMs": 5, "Topics": { "orders.2": { "CompressionType": "lz4" } } } }"""),
        ]);
    }

    /// <summary>The compilation, with what is generated.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>The settings files.</summary>
    public AnalyzerOptions Options { get; }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, s_options, path, Encoding.UTF8);

    private static string Message(int number) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using KafkaTyped;

        namespace Shop;

        [KafkaTopic("orders.{{number}}", Partitions = 12, ReplicationFactor = 3, MinInSyncReplicas = 2)]
        [DeliveryGuarantee(DeliveryGuarantee.ExactlyOnce)]
        [ProducerSettings(LingerMs = 10, CompressionType = KafkaCompression.Zstd, DeliveryTimeoutMs = 120_000)]
        public sealed record OrderPlaced{{number}}(
            [property: MessageKey] Guid OrderId,
            [property: MessageHeader("tenant")] string Tenant,
            decimal Amount,
            [property: MessageTimestamp] DateTimeOffset PlacedAt,
            IReadOnlyList<OrderLine{{number}}> Lines);

        public sealed record OrderLine{{number}}(string Sku, int Quantity, decimal Price);
        """;

    private static string Service(int number) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Confluent.Kafka;

        namespace Shop.Services;

        public sealed class Service{{number}} : IDisposable
        {
            private const int Linger = 20;
            private readonly IProducer<string, string> _producer;
            private readonly Dictionary<string, int> _counts = new();

            public Service{{number}}(string brokers)
            {
                var config = new ProducerConfig
                {
                    BootstrapServers = "a:9092,b:9092",
                    ClientId = "service-{{number}}",
                    EnableIdempotence = true,
                    Acks = Acks.All,
                    LingerMs = Linger,
                    CompressionType = CompressionType.Lz4,
                };
                if (brokers.Length > 0)
                {
                    config.BootstrapServers = brokers;
                }

                config.MessageTimeoutMs = 120_000;
                config.Set("socket.nagle.disable", "true");
                _producer = new ProducerBuilder<string, string>(config).Build();
            }

            public async Task SendAsync(string key, IEnumerable<string> values, CancellationToken cancellationToken)
            {
                var pending = new List<Task<DeliveryResult<string, string>>>();
                foreach (string value in values.Where(value => value.Length > 0))
                {
                    _counts[key] = _counts.TryGetValue(key, out int count) ? count + 1 : 1;
                    pending.Add(_producer.ProduceAsync("topic-{{number}}", new Message<string, string> { Key = key, Value = value }, cancellationToken));
                }

                foreach (DeliveryResult<string, string> result in await Task.WhenAll(pending).ConfigureAwait(false))
                {
                    Console.WriteLine($"{result.Topic} {result.Partition.Value} {result.Offset.Value}");
                }
            }

            public int Count(string key) => _counts.Where(pair => pair.Key.StartsWith(key, StringComparison.Ordinal)).Select(pair => pair.Value).DefaultIfEmpty().Sum();

            public void Dispose()
            {
                _producer.Flush(TimeSpan.FromSeconds(10));
                _producer.Dispose();
            }
        }
        """;

    private static List<MetadataReference> References()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        List<MetadataReference> references =
        [
            MetadataReference.CreateFromFile(typeof(KafkaTopicAttribute).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(Confluent.Kafka.ProducerConfig).Assembly.Location),
        ];
        foreach (string path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator))
        {
            if (Path.GetDirectoryName(path) == framework)
            {
                references.Add(MetadataReference.CreateFromFile(path));
            }
        }

        return references;
    }

    private sealed class TextFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, Encoding.UTF8);
    }
}
