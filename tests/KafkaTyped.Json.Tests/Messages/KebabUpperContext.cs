using System.Text.Json.Serialization;

namespace KafkaTyped.Json.Tests.Messages;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseUpper)]
[JsonSerializable(typeof(Naming.KebabUpper), TypeInfoPropertyName = "NamingKebabUpper")]
internal sealed partial class KebabUpperContext : JsonSerializerContext;
