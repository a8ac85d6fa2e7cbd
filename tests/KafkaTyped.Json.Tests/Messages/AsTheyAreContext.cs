using System.Text.Json.Serialization;

namespace KafkaTyped.Json.Tests.Messages;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.Unspecified)]
[JsonSerializable(typeof(Naming.AsTheyAre), TypeInfoPropertyName = "NamingAsTheyAre")]
internal sealed partial class AsTheyAreContext : JsonSerializerContext;
