using System.Text.Json.Serialization;

namespace KafkaTyped.Json.Tests.Messages;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Naming.SnakeLower), TypeInfoPropertyName = "NamingSnakeLower")]
internal sealed partial class SnakeLowerContext : JsonSerializerContext;
