using System.Text.Json;
using KafkaTyped.Benchmarks.Clusters;
using KafkaTyped.Benchmarks.Contenders;
using KafkaTyped.Benchmarks.Measuring;
using KafkaTyped.Benchmarks.Results;
using KafkaTyped.Benchmarks.Running;

namespace KafkaTyped.Benchmarks.Latency;

/// <summary>The time of one awaited message, without and with the default linger; one process a contender and round, interleaved.</summary>
internal sealed class LatencyBenchmark(IBenchmarkCluster cluster, LatencyPlan plan, Progress progress)
{
    private static readonly int[] s_lingers = [0, ProducerSettings.DefaultLingerMs];

    public LatencyReport Run() => new(
        cluster.Description, plan.Rounds, plan.MessagesWithoutLinger, plan.MessagesWithLinger, [.. s_lingers.SelectMany(Measure)]);

    private IEnumerable<LatencyResult> Measure(int lingerMs)
    {
        Dictionary<string, List<LatencyMeasurement>> rounds = LatencyDefinition.All.ToDictionary(
            static contender => contender.Name, static _ => new List<LatencyMeasurement>());
        for (int round = 1; round <= plan.Rounds; round++)
        {
            foreach (LatencyDefinition contender in LatencyDefinition.All)
            {
                progress.Step($"latency at linger {lingerMs}, round {round} of {plan.Rounds}: {contender.Title}");
                rounds[contender.Name].Add(Measure(contender, lingerMs));
            }
        }

        LatencyMeasurement rival = Middle(rounds[LatencyDefinition.Rival]);
        foreach (LatencyDefinition contender in LatencyDefinition.All)
        {
            LatencyMeasurement middle = Middle(rounds[contender.Name]);
            yield return new LatencyResult(
                contender.Name, contender.Title, lingerMs, middle.P50, middle.P99, middle.P999,
                middle.P50 / rival.P50, middle.P99 / rival.P99, middle.P999 / rival.P999);
        }
    }

    private LatencyMeasurement Measure(LatencyDefinition contender, int lingerMs)
    {
        int messages = lingerMs == 0 ? plan.MessagesWithoutLinger : plan.MessagesWithLinger;
        string output = ChildProcess.Run(ChildProcess.Self(
            "latency", "--name", contender.Name, "--bootstrap-servers", cluster.BootstrapServers,
            "--linger", $"{lingerMs}", "--messages", $"{messages}", "--warm-up", $"{messages / 5}"));
        return JsonSerializer.Deserialize(output, MeasurementJsonContext.Default.LatencyMeasurement)
            ?? throw new InvalidOperationException($"{contender.Title} printed no result.");
    }

    private static LatencyMeasurement Middle(List<LatencyMeasurement> rounds) => new(
        rounds[0].Contender,
        Median.Of(rounds, static round => round.P50),
        Median.Of(rounds, static round => round.P99),
        Median.Of(rounds, static round => round.P999));
}
