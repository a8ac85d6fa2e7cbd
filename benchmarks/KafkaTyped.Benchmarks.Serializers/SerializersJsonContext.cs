using System.Text.Json.Serialization;
using KafkaTyped.Benchmarks.Serializers.Messages;

namespace KafkaTyped.Benchmarks.Serializers;

/// <summary>System.Text.Json's source-generated serializers of the same messages.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Heartbeat))]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(Invoice))]
[JsonSerializable(typeof(Review))]
internal sealed partial class SerializersJsonContext : JsonSerializerContext;
