using KafkaTyped.Benchmarks.Messages;
using KafkaTyped.Benchmarks.Running;
using KafkaTyped.Testing;

namespace KafkaTyped.Benchmarks.Clusters;

/// <summary>The verb <c>cluster</c>: an embedded cluster that prints its addresses and lives until its input is closed.</summary>
internal static class ClusterServer
{
    public static int Run(CommandLine arguments)
    {
        using EmbeddedKafka kafka = EmbeddedKafka.Start(arguments.Number("brokers", 1));
        foreach (string topic in BenchmarkTopic.All)
        {
            kafka.CreateTopic(topic, BenchmarkTopic.Partitions);
        }

        if (arguments.Has("round-trip-ms"))
        {
            kafka.SetRoundTripTime(TimeSpan.FromMilliseconds(arguments.Number("round-trip-ms", 0)));
        }

        Console.WriteLine(kafka.BootstrapServers);
        Console.In.ReadToEnd();
        return 0;
    }
}
