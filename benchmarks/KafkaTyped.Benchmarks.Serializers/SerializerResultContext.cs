using System.Text.Json.Serialization;

namespace KafkaTyped.Benchmarks.Serializers;

/// <summary>The line that the runner reads.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<SerializerResult>))]
internal sealed partial class SerializerResultContext : JsonSerializerContext;
