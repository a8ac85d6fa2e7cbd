using System.Text;
using Confluent.Kafka;

namespace KafkaTyped.Testing.Tests;

/// <summary>Clients that know nothing of KafkaTyped.</summary>
internal static class PlainClients
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static IProducer<string, string> CreateProducer(string bootstrapServers, Action<ProducerConfig>? configure = null)
    {
        var configuration = new ProducerConfig
        {
            BootstrapServers = bootstrapServers,
            LingerMs = 0,
            MessageTimeoutMs = (int)Patience.TotalMilliseconds,
            ReconnectBackoffMs = 10,
            ReconnectBackoffMaxMs = 50,
            RetryBackoffMs = 10,
        };
        configure?.Invoke(configuration);
        return new ProducerBuilder<string, string>(configuration).SetLogHandler((_, _) => { }).SetErrorHandler((_, _) => { }).Build();
    }

    /// <summary>Reads a topic from its start until so many messages have come, whatever their partitions.</summary>
    public static List<ConsumeResult<string, string>> Read(string bootstrapServers, string topic, int partitions, int count)
    {
        var configuration = new ConsumerConfig { BootstrapServers = bootstrapServers, GroupId = "readers", EnableAutoCommit = false };
        using IConsumer<string, string> consumer = new ConsumerBuilder<string, string>(configuration).SetLogHandler((_, _) => { }).Build();
        consumer.Assign(Enumerable.Range(0, partitions).Select(partition => new TopicPartitionOffset(topic, partition, Offset.Beginning)));
        var results = new List<ConsumeResult<string, string>>();
        using var bound = new CancellationTokenSource(Patience);
        while (results.Count < count)
        {
            results.Add(consumer.Consume(bound.Token));
        }

        return results;
    }

    public static Metadata ReadMetadata(string bootstrapServers)
    {
        using IAdminClient admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = bootstrapServers }).SetLogHandler((_, _) => { }).Build();
        return admin.GetMetadata(Patience);
    }

    public static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
