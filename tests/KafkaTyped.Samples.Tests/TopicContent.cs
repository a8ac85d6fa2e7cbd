using System.Text;
using Confluent.Kafka;
using KafkaTyped.Testing;

namespace KafkaTyped.Samples.Tests;

/// <summary>Reads and fills topics with clients that know nothing of KafkaTyped.</summary>
internal static class TopicContent
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <summary>Everything that stands in the first partition of a topic.</summary>
    public static List<Message<byte[]?, byte[]?>> Read(EmbeddedKafka kafka, string topic)
    {
        var configuration = new ConsumerConfig { BootstrapServers = kafka.BootstrapServers, GroupId = "readers", EnableAutoCommit = false };
        using IConsumer<byte[]?, byte[]?> consumer = new ConsumerBuilder<byte[]?, byte[]?>(configuration)
            .SetKeyDeserializer(Deserializers.ByteArray!)
            .SetValueDeserializer(Deserializers.ByteArray!)
            .SetLogHandler((_, _) => { })
            .Build();
        var partition = new TopicPartition(topic, 0);
        long end = consumer.QueryWatermarkOffsets(partition, s_patience).High.Value;
        consumer.Assign(new TopicPartitionOffset(partition, Offset.Beginning));
        var messages = new List<Message<byte[]?, byte[]?>>();
        using var bound = new CancellationTokenSource(s_patience);
        while (messages.Count < end)
        {
            messages.Add(consumer.Consume(bound.Token).Message);
        }

        return messages;
    }

    /// <summary>A message as <c>headers|key|value</c>, where <c>∅</c> is null.</summary>
    public static string Describe(Message<byte[]?, byte[]?> message) =>
        $"{string.Join(',', message.Headers.Select(header => $"{header.Key}={Text(header.GetValueBytes())}"))}|{Text(message.Key)}|{Text(message.Value)}";

    public static async Task FillAsync(EmbeddedKafka kafka, string topic, int messages)
    {
        using IProducer<string, string> producer = new ProducerBuilder<string, string>(new ProducerConfig { BootstrapServers = kafka.BootstrapServers }).Build();
        for (int i = 0; i < messages; i++)
        {
            await producer.ProduceAsync(topic, new Message<string, string> { Key = $"old {i}", Value = "{}" });
        }
    }

    private static string Text(byte[]? bytes) => bytes is null ? "∅" : Encoding.UTF8.GetString(bytes);
}
