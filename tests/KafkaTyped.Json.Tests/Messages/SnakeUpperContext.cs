using System.Text.Json.Serialization;

namespace KafkaTyped.Json.Tests.Messages;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseUpper)]
[JsonSerializable(typeof(Naming.SnakeUpper), TypeInfoPropertyName = "NamingSnakeUpper")]
internal sealed partial class SnakeUpperContext : JsonSerializerContext;
