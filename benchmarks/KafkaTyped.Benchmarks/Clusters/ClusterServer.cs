using KafkaTyped.Benchmarks.Messages;
using KafkaTyped.Testing;

namespace KafkaTyped.Benchmarks.Clusters;

/// <summary>The verb <c>cluster</c>: an embedded cluster that prints its addresses and lives until its input is closed.</summary>
internal static class ClusterServer
{
    public static int Run(ParseResult arguments)
    {
        using EmbeddedKafka kafka = EmbeddedKafka.Start(arguments.GetValue<int?>("--brokers") ?? 1);
        foreach (string topic in BenchmarkTopic.All)
        {
            kafka.CreateTopic(topic, BenchmarkTopic.Partitions);
        }

        if (arguments.GetValue<int?>("--round-trip-ms") is { } roundTrip)
        {
            kafka.SetRoundTripTime(TimeSpan.FromMilliseconds(roundTrip));
        }

        Console.WriteLine(kafka.BootstrapServers);
        Console.In.ReadToEnd();
        return 0;
    }
}
