using KafkaTyped.Benchmarks.Clusters;
using KafkaTyped.Benchmarks.Contenders;
using KafkaTyped.Benchmarks.Results;
using KafkaTyped.Benchmarks.Throughput;

namespace KafkaTyped.Benchmarks.Running;

/// <summary>The verb <c>run</c>, which needs not be written: measures what was asked for and shows it.</summary>
internal static class BenchmarkRun
{
    public static int Run(CommandLine arguments)
    {
        arguments.Allow("quick", "only", "contenders", "rounds", "warm-up", "messages", "bootstrap-servers");
        ThroughputPlan usual = arguments.Has("quick") ? ThroughputPlan.Quick : ThroughputPlan.Full;
        var plan = new ThroughputPlan(
            arguments.Number("rounds", usual.Rounds),
            arguments.Number("warm-up", usual.WarmUpMessages),
            arguments.Number("messages", usual.Messages));
        IReadOnlyList<ContenderDefinition> contenders = arguments.List("contenders") is { } names
            ? [.. names.Select(ContenderCatalogue.Find)]
            : ContenderCatalogue.All;

        var progress = new Progress();
        using IBenchmarkCluster cluster = arguments.Has("bootstrap-servers")
            ? new RealCluster(arguments.Required("bootstrap-servers"))
            : new EmbeddedCluster();
        ThroughputReport report = new ThroughputBenchmark(cluster, plan, contenders, progress).Run();
        Console.WriteLine(ThroughputTable.Create(report).ToText());
        foreach (ContenderResult failed in report.Contenders.Where(static contender => contender.Failure is not null))
        {
            Console.WriteLine($"{failed.Title} failed: {failed.Failure}");
        }

        return report.Contenders.Any(static contender => contender.Failure is not null) ? 1 : 0;
    }
}
