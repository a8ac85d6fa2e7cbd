using Confluent.Kafka;
using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Clusters;

/// <summary>Counts the records that the brokers have taken, whatever contenders say of themselves.</summary>
internal sealed class TopicEnds(string bootstrapServers) : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);

    private readonly IConsumer<Ignore, Ignore> _consumer = new ConsumerBuilder<Ignore, Ignore>(
        new ConsumerConfig { BootstrapServers = bootstrapServers, GroupId = "kafkatyped.benchmark" }).Build();

    /// <summary>The sum of the partitions' end offsets.</summary>
    public long Sum() =>
        Enumerable.Range(0, BenchmarkTopic.Partitions)
            .Sum(partition => _consumer.QueryWatermarkOffsets(new TopicPartition(BenchmarkTopic.Name, partition), s_limit).High.Value);

    public void Dispose()
    {
        _consumer.Close();
        _consumer.Dispose();
    }
}
