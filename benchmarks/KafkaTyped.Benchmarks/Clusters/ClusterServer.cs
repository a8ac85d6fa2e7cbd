using KafkaTyped.Benchmarks.Messages;
using KafkaTyped.Testing;

namespace KafkaTyped.Benchmarks.Clusters;

/// <summary>The verb <c>cluster</c>: an embedded cluster that prints its addresses and lives until its input is closed.</summary>
internal static class ClusterServer
{
    public static int Run()
    {
        using EmbeddedKafka kafka = EmbeddedKafka.Start(brokers: 1);
        kafka.CreateTopic(BenchmarkTopic.Name, BenchmarkTopic.Partitions);
        kafka.CreateTopic(BenchmarkTopic.Verification, BenchmarkTopic.Partitions);
        Console.WriteLine(kafka.BootstrapServers);
        Console.In.ReadToEnd();
        return 0;
    }
}
