using System.Text.Json;
using Confluent.Kafka;
using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Contenders.Confluent;

/// <summary>The shortest way from a message to Confluent.Kafka's byte array: System.Text.Json's source-generated serializer.</summary>
internal sealed class OrderSerializer : ISerializer<Order>
{
    public byte[] Serialize(Order data, SerializationContext context) => JsonSerializer.SerializeToUtf8Bytes(data, OrderJsonContext.Default.Order);
}
