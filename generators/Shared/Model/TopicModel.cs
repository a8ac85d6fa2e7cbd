namespace KafkaTyped.Generators.Model;

/// <summary>What <c>[KafkaTopic]</c> states.</summary>
/// <param name="Name">The topic's name.</param>
/// <param name="Cluster">The cluster's name; empty for the default one.</param>
/// <param name="Partitions">The number of partitions; 0 when not stated.</param>
/// <param name="ReplicationFactor">The replication factor; 0 when not stated.</param>
/// <param name="MinInSyncReplicas"><c>min.insync.replicas</c>; 0 when not stated.</param>
internal sealed record TopicModel(string Name, string Cluster, int Partitions, int ReplicationFactor, int MinInSyncReplicas);
