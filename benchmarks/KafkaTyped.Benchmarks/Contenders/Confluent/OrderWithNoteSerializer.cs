using System.Text.Json;
using Confluent.Kafka;
using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Contenders.Confluent;

/// <summary>The same as <see cref="OrderSerializer"/>, for messages of about 1,000 bytes.</summary>
internal sealed class OrderWithNoteSerializer : ISerializer<OrderWithNote>
{
    public byte[] Serialize(OrderWithNote data, SerializationContext context) =>
        JsonSerializer.SerializeToUtf8Bytes(data, OrderJsonContext.Default.OrderWithNote);
}
