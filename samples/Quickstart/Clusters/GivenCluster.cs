using Confluent.Kafka;
using Confluent.Kafka.Admin;
using KafkaTyped;

namespace Quickstart.Clusters;

/// <summary>A cluster that is there already. Topics that it lacks are created as the message types declare them.</summary>
internal sealed class GivenCluster(string bootstrapServers) : IDemoCluster
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    public string BootstrapServers { get; } = bootstrapServers;

    public string Description => $"cluster at {BootstrapServers}";

    public async Task PrepareAsync(IReadOnlyCollection<MessageDescriptor> topics)
    {
        var configuration = new AdminClientConfig { BootstrapServers = BootstrapServers };
        using IAdminClient admin = new AdminClientBuilder(configuration).SetLogHandler((_, _) => { }).Build();
        Metadata cluster = admin.GetMetadata(s_patience);
        TopicSpecification[] missing = [.. topics
            .Where(topic => cluster.Topics.TrueForAll(existing => existing.Topic != topic.Topic))
            .Select(topic => Specify(topic, cluster.Brokers.Count))];
        if (missing.Length > 0)
        {
            await admin.CreateTopicsAsync(missing);
            await WaitForLeadersAsync(admin, missing);
        }
    }

    public void Dispose()
    {
    }

    // A cluster knows a new topic before all of its brokers do, and before its partitions have leaders.
    private static async Task WaitForLeadersAsync(IAdminClient admin, TopicSpecification[] topics)
    {
        using var bound = new CancellationTokenSource(s_patience);
        while (!topics.All(topic => HasLeaders(admin.GetMetadata(topic.Name, s_patience).Topics.Single(), topic.NumPartitions)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), bound.Token);
        }
    }

    private static bool HasLeaders(TopicMetadata topic, int partitions) =>
        topic.Error.Code == ErrorCode.NoError
        && topic.Partitions.Count == partitions
        && topic.Partitions.TrueForAll(partition => partition.Leader >= 0);

    private static TopicSpecification Specify(MessageDescriptor topic, int brokers)
    {
        int replicas = Math.Clamp(topic.ReplicationFactor, 1, brokers);
        return new TopicSpecification
        {
            Name = topic.Topic,
            NumPartitions = Math.Max(topic.Partitions, 1),
            ReplicationFactor = (short)replicas,
            Configs = new Dictionary<string, string> { ["min.insync.replicas"] = $"{Math.Clamp(topic.MinInSyncReplicas, 1, replicas)}" },
        };
    }
}
