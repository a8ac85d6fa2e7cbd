using System.Text.Json.Serialization;

namespace KafkaTyped.Benchmarks.Measuring;

/// <summary>The lines that processes exchange.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ContenderMeasurement))]
internal sealed partial class MeasurementJsonContext : JsonSerializerContext;
