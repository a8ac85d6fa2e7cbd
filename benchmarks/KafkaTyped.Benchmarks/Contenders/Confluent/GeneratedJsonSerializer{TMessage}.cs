using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Confluent.Kafka;

namespace KafkaTyped.Benchmarks.Contenders.Confluent;

/// <summary>The shortest way from a message to Confluent.Kafka's byte array: System.Text.Json's source-generated serializer.</summary>
internal sealed class GeneratedJsonSerializer<TMessage>(JsonTypeInfo<TMessage> type) : ISerializer<TMessage>
{
    public byte[] Serialize(TMessage data, SerializationContext context) => JsonSerializer.SerializeToUtf8Bytes(data, type);
}
