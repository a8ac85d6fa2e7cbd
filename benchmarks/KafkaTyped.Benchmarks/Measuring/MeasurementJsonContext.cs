using System.Text.Json.Serialization;

namespace KafkaTyped.Benchmarks.Measuring;

/// <summary>The lines that processes exchange.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ContenderMeasurement))]
[JsonSerializable(typeof(LatencyMeasurement))]
[JsonSerializable(typeof(EnqueueMeasurement))]
[JsonSerializable(typeof(IReadOnlyList<SerializerResult>))]
[JsonSerializable(typeof(IReadOnlyList<EditorResult>))]
[JsonSerializable(typeof(VerificationMeasurement))]
internal sealed partial class MeasurementJsonContext : JsonSerializerContext;
