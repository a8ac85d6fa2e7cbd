using System.Text.Json;
using KafkaTyped.Benchmarks.Clusters;
using KafkaTyped.Benchmarks.Measuring;
using KafkaTyped.Benchmarks.Results;
using KafkaTyped.Benchmarks.Running;

namespace KafkaTyped.Benchmarks.Latency;

/// <summary>The time of awaited messages, alone and in company; one process a contender and round, interleaved.</summary>
internal sealed class LatencyBenchmark(IBenchmarkCluster cluster, LatencyPlan plan, Progress progress)
{
    public LatencyReport Run() => new(cluster.Description, [.. LatencyScenario.All.SelectMany(Measure)]);

    private IEnumerable<LatencyResult> Measure(LatencyScenario scenario)
    {
        int count = plan.RoundsOf(scenario);
        Dictionary<string, List<LatencyMeasurement>> rounds = LatencyDefinition.All.ToDictionary(
            static contender => contender.Name, static _ => new List<LatencyMeasurement>());
        for (int round = 1; round <= count; round++)
        {
            foreach (LatencyDefinition contender in LatencyDefinition.All)
            {
                progress.Step($"latency, awaiting {scenario.Title} at linger {scenario.LingerMs}, round {round} of {count}: {contender.Title}");
                rounds[contender.Name].Add(Measure(contender, scenario));
            }
        }

        LatencyResult[] results = [.. LatencyDefinition.All.Select(contender => Summarize(contender, scenario, rounds[contender.Name]))];
        return results.Select(result => Compare(result, Array.Find(results, static other => other.Name == LatencyDefinition.Rival)!));
    }

    private LatencyMeasurement Measure(LatencyDefinition contender, LatencyScenario scenario)
    {
        int messages = plan.MessagesOf(scenario);
        string output = ChildProcess.Run(ChildProcess.Self(
            "latency", "--name", contender.Name, "--bootstrap-servers", cluster.BootstrapServers,
            "--linger", $"{scenario.LingerMs}", "--awaiters", $"{scenario.Awaiters}", "--beside", $"{scenario.BesidePerSecond}",
            "--messages", $"{messages}", "--warm-up", $"{messages / 5}", "--limit", $"{plan.LimitSeconds}"));
        return JsonSerializer.Deserialize(output, MeasurementJsonContext.Default.LatencyMeasurement)
            ?? throw new InvalidOperationException($"{contender.Title} printed no result.");
    }

    private static LatencyResult Summarize(LatencyDefinition contender, LatencyScenario scenario, List<LatencyMeasurement> rounds) => new()
    {
        Name = contender.Name,
        Title = contender.Title,
        Scenario = scenario.Name,
        ScenarioTitle = scenario.Title,
        LingerMs = scenario.LingerMs,
        Awaiters = scenario.Awaiters,
        Rounds = rounds.Count,
        Messages = Median.Of(rounds, static round => round.Messages),
        P50 = Median.Of(rounds, static round => round.P50),
        P99 = rounds.All(static round => round.P99 is not null) ? Median.Of(rounds, static round => round.P99!.Value) : null,
        P999 = rounds.All(static round => round.P999 is not null) ? Median.Of(rounds, static round => round.P999!.Value) : null,
        MessagesPerSecond = Median.Of(rounds, static round => round.Messages / round.Seconds),
        BesidePerSecond = Median.Of(rounds, static round => round.Beside / round.Seconds),
        CpuMicroseconds = Median.Of(rounds, static round => round.CpuSeconds / (round.Messages + round.Beside) * 1e6),
    };

    private static LatencyResult Compare(LatencyResult result, LatencyResult rival) => result with
    {
        P50Ratio = result.P50 / rival.P50,
        P99Ratio = result.P99 / rival.P99,
        P999Ratio = result.P999 / rival.P999,
        RateRatio = result.MessagesPerSecond / rival.MessagesPerSecond,
        CpuRatio = result.CpuMicroseconds / rival.CpuMicroseconds,
    };
}
