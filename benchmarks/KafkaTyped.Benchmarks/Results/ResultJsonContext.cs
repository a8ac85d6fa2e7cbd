using System.Text.Json.Serialization;
using KafkaTyped.Benchmarks.Enqueue;
using KafkaTyped.Benchmarks.Far;
using KafkaTyped.Benchmarks.Latency;
using KafkaTyped.Benchmarks.Measuring;
using KafkaTyped.Benchmarks.StartUp;
using KafkaTyped.Benchmarks.Throughput;

namespace KafkaTyped.Benchmarks.Results;

/// <summary>The files of artifacts/bench. docs/performance.md describes their fields.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ResultFile<ThroughputReport>))]
[JsonSerializable(typeof(ResultFile<VerificationMeasurement>))]
[JsonSerializable(typeof(ResultFile<LatencyReport>))]
[JsonSerializable(typeof(ResultFile<EnqueueReport>))]
[JsonSerializable(typeof(ResultFile<FarReport>))]
[JsonSerializable(typeof(ResultFile<IReadOnlyList<SerializerResult>>))]
[JsonSerializable(typeof(ResultFile<IReadOnlyList<EditorResult>>))]
[JsonSerializable(typeof(ResultFile<StartUpReport>))]
internal sealed partial class ResultJsonContext : JsonSerializerContext;
