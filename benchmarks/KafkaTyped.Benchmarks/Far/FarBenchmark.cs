using KafkaTyped.Benchmarks.Clusters;
using KafkaTyped.Benchmarks.Contenders;
using KafkaTyped.Benchmarks.Results;
using KafkaTyped.Benchmarks.Throughput;

namespace KafkaTyped.Benchmarks.Far;

/// <summary>
/// Throughput to a cluster whose answers take long: whoever holds few messages outstanding is slow there, and KafkaTyped starts with few.
/// </summary>
internal sealed class FarBenchmark(FarPlan plan, Progress progress)
{
    // One broker takes five requests at a time, which alone would be the limit.
    private const int Brokers = 3;

    private static readonly string[] s_contenders =
        [ContenderCatalogue.Produce, ContenderCatalogue.ConfluentProduce, ContenderCatalogue.LibrdkafkaSingle];

    public FarReport Run()
    {
        string description = "";
        var results = new List<FarResult>();
        foreach (int roundTripMs in plan.RoundTripMs)
        {
            progress.Step($"a cluster {roundTripMs} ms away");
            using var cluster = new EmbeddedCluster(Brokers, roundTripMs);
            description = cluster.Description;
            ThroughputReport report = new ThroughputBenchmark(cluster, plan.Sending, [.. s_contenders.Select(ContenderCatalogue.Find)], progress).Run();
            results.Add(new FarResult(roundTripMs, report.Contenders));
        }

        return new FarReport(description, results);
    }
}
