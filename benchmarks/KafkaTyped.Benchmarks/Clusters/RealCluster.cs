using Confluent.Kafka;
using Confluent.Kafka.Admin;
using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Clusters;

/// <summary>A cluster that is there already. The benchmark's topics are created where they do not exist, and stay.</summary>
internal sealed class RealCluster : IBenchmarkCluster
{
    public RealCluster(string bootstrapServers)
    {
        BootstrapServers = bootstrapServers;
        using IAdminClient admin = new AdminClientBuilder(new AdminClientConfig { BootstrapServers = bootstrapServers }).Build();
        foreach (string topic in (string[])[BenchmarkTopic.Name, BenchmarkTopic.Verification])
        {
            Create(admin, topic);
        }
    }

    public string BootstrapServers { get; }

    public string Description => $"the cluster at {BootstrapServers}";

    public void Dispose()
    {
    }

    private static void Create(IAdminClient admin, string topic)
    {
        try
        {
            admin.CreateTopicsAsync([new TopicSpecification { Name = topic, NumPartitions = BenchmarkTopic.Partitions }]).GetAwaiter().GetResult();
        }
        catch (CreateTopicsException exception) when (exception.Results[0].Error.Code == ErrorCode.TopicAlreadyExists)
        {
            int partitions = admin.GetMetadata(topic, TimeSpan.FromSeconds(10)).Topics[0].Partitions.Count;
            if (partitions != BenchmarkTopic.Partitions)
            {
                throw new InvalidOperationException($"Topic '{topic}' has {partitions} partitions; the benchmark wants {BenchmarkTopic.Partitions}.");
            }
        }
    }
}
