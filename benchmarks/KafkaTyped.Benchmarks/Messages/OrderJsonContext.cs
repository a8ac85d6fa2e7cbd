using System.Text.Json.Serialization;

namespace KafkaTyped.Benchmarks.Messages;

/// <summary>System.Text.Json's source-generated serializer of the messages, with the options that <see cref="KafkaTopicAttribute"/> stands for.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(OrderWithNote))]
[JsonSerializable(typeof(NumberedOrder))]
internal sealed partial class OrderJsonContext : JsonSerializerContext;
