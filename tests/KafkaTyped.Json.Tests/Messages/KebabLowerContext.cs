using System.Text.Json.Serialization;

namespace KafkaTyped.Json.Tests.Messages;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower)]
[JsonSerializable(typeof(Naming.KebabLower), TypeInfoPropertyName = "NamingKebabLower")]
internal sealed partial class KebabLowerContext : JsonSerializerContext;
