using System.Text.Json.Serialization;

namespace KafkaTyped.Json.Tests.Messages;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Conditions.NotDefault), TypeInfoPropertyName = "ConditionsNotDefault")]
internal sealed partial class NotDefaultContext : JsonSerializerContext;
