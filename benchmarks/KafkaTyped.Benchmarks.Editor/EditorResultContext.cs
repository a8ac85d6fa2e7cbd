using System.Text.Json.Serialization;

namespace KafkaTyped.Benchmarks.Editor;

/// <summary>The line that the runner reads.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<EditorResult>))]
internal sealed partial class EditorResultContext : JsonSerializerContext;
