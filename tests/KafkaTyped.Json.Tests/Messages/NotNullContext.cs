using System.Text.Json.Serialization;

namespace KafkaTyped.Json.Tests.Messages;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Conditions.NotNull), TypeInfoPropertyName = "ConditionsNotNull")]
internal sealed partial class NotNullContext : JsonSerializerContext;
