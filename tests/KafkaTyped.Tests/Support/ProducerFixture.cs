using System.Globalization;
using Confluent.Kafka;
using KafkaTyped.Hosting;
using KafkaTyped.Producing.Clients;
using KafkaTyped.Testing;

namespace KafkaTyped.Tests.Support;

/// <summary>An embedded cluster with one topic, and the clients over it.</summary>
internal sealed class ProducerFixture : IDisposable
{
    public const string Topic = "orders";

    private readonly KafkaClientPool _pool;

    public ProducerFixture(int brokers = 1, int partitions = 4)
    {
        Kafka = EmbeddedKafka.Start(brokers);
        Kafka.CreateTopic(Topic, partitions);
        _pool = new KafkaClientPool(Log);
    }

    public EmbeddedKafka Kafka { get; }

    public RecordingLoggerFactory Log { get; } = new();

    public KafkaClientPool Pool => _pool;

    /// <summary>A producer; settings beyond the usual as <c>name=value</c>.</summary>
    public IKafkaProducer<Order> Producer(TimeSpan? maxBlock = null, bool inline = false, params string[] settings) =>
        _pool.CreateProducer<Order, OrderContract>(Settings(maxBlock, inline, settings: settings));

    public ResolvedProducerSettings Settings(
        TimeSpan? maxBlock = null, bool inline = false, TimeSpan? flush = null, bool adaptiveLinger = false, params string[] settings)
    {
        var all = new Dictionary<string, string>
        {
            ["bootstrap.servers"] = Kafka.BootstrapServers,
            ["enable.idempotence"] = "true",
            ["linger.ms"] = "1",
            ["partitioner"] = "murmur2_random",
        };
        foreach (string setting in settings)
        {
            string[] parts = setting.Split('=');
            all[parts[0]] = parts[1];
        }

        return SettingsParser.Parse("", Topic, all) with
        {
            MaxBlock = maxBlock ?? TimeSpan.FromSeconds(20),
            ShutdownFlushTimeout = flush ?? TimeSpan.FromSeconds(20),
            AdaptiveLinger = adaptiveLinger,
            RunContinuationsInline = inline,
        };
    }

    /// <summary>Everything that stands in the topic, partition by partition in order; waits for so many records.</summary>
    public List<ConsumeResult<byte[]?, byte[]?>> ReadAll(int expected, int partitions = 4)
    {
        using IConsumer<byte[]?, byte[]?> consumer = new ConsumerBuilder<byte[]?, byte[]?>(new ConsumerConfig
        {
            BootstrapServers = Kafka.BootstrapServers,
            GroupId = "reader",
            EnableAutoCommit = false,
            EnablePartitionEof = true,
        }).SetLogHandler((_, _) => { }).Build();
        consumer.Assign(Enumerable.Range(0, partitions).Select(partition => new TopicPartitionOffset(Topic, partition, Offset.Beginning)));
        var records = new List<ConsumeResult<byte[]?, byte[]?>>();
        int ended = 0;
        DateTime deadline = DateTime.UtcNow.AddSeconds(30);
        while ((records.Count < expected || ended < partitions) && DateTime.UtcNow < deadline)
        {
            ConsumeResult<byte[]?, byte[]?>? result = consumer.Consume(TimeSpan.FromMilliseconds(200));
            if (result is { IsPartitionEOF: true })
            {
                ended++;
            }
            else if (result is not null)
            {
                records.Add(result);
            }
        }

        return records;
    }

    public static string Number(int i) => i.ToString(CultureInfo.InvariantCulture);

    public void Dispose()
    {
        _pool.Dispose();
        Kafka.Dispose();
    }
}
