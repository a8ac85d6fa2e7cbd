using Confluent.Kafka;
using Confluent.Kafka.Admin;
using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Clusters;

/// <summary>A cluster that is there already. The benchmark's topics are created where they do not exist, and stay.</summary>
internal sealed class RealCluster : IBenchmarkCluster
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(10);

    public RealCluster(string bootstrapServers)
    {
        BootstrapServers = bootstrapServers;
        using IAdminClient admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = bootstrapServers }).Build();

        // Of all topics: asking for one by name would let brokers create it, with partitions of their own choice.
        Dictionary<string, int> present = admin.GetMetadata(s_limit).Topics.ToDictionary(static topic => topic.Topic, static topic => topic.Partitions.Count);
        foreach (string topic in BenchmarkTopic.All)
        {
            if (!present.TryGetValue(topic, out int partitions))
            {
                admin.CreateTopicsAsync([new TopicSpecification { Name = topic, NumPartitions = BenchmarkTopic.Partitions }]).GetAwaiter().GetResult();
            }
            else if (partitions != BenchmarkTopic.Partitions)
            {
                throw new ArgumentException($"Topic '{topic}' has {partitions} partitions; the benchmark wants {BenchmarkTopic.Partitions}.");
            }
        }
    }

    public string BootstrapServers { get; }

    public string Description => $"the cluster at {BootstrapServers}";

    public void Dispose()
    {
    }
}
