using System.Diagnostics;
using System.Text.Json;
using KafkaTyped.Benchmarks.Clusters;
using KafkaTyped.Benchmarks.Contenders.Librdkafka;
using KafkaTyped.Benchmarks.Measuring;
using KafkaTyped.Benchmarks.Messages;
using KafkaTyped.Benchmarks.Results;
using KafkaTyped.Benchmarks.Running;

namespace KafkaTyped.Benchmarks.Enqueue;

/// <summary>
/// What handing a message over costs the thread that does it, beside the same call from C: the same ready-made bytes, nothing sent meanwhile;
/// one process a contender and round, interleaved.
/// </summary>
internal sealed class EnqueueBenchmark(IBenchmarkCluster cluster, EnqueuePlan plan, Progress progress)
{
    private const int ShortValue = 100;

    private const string KeptBytes = "1000000000";

    public EnqueueReport Run()
    {
        ReadyMadeRecord[] orders = ReadyMadeRecord.CreatePool();
        return new EnqueueReport(
            cluster.Description, orders[0].Key.Length, plan.Rounds, plan.Bursts, EnqueuePlan.Burst, EnqueuePlan.LingerMs,
            [.. Measure(ReadyMadeRecord.CreatePool(ShortValue), ["--value-bytes", $"{ShortValue}"]), .. Measure(orders, [])]);
    }

    private EnqueueResult[] Measure(ReadyMadeRecord[] records, string[] ofProcess)
    {
        double valueBytes = records.Average(static record => record.Value.Length);
        using LibrdkafkaProgram? program = LibrdkafkaProgram.Find(records, progress);
        EnqueueDefinition[] present = [.. EnqueueDefinition.All.Where(contender => contender.Create is not null || program is not null)];
        var rounds = present.ToDictionary(static contender => contender.Name, static _ => new List<EnqueueMeasurement>());
        for (int round = 1; round <= plan.Rounds; round++)
        {
            foreach (EnqueueDefinition contender in present)
            {
                progress.Step($"enqueue, {valueBytes:0} B, round {round} of {plan.Rounds}: {contender.Title}");
                rounds[contender.Name].Add(Measure(contender, program, ofProcess));
            }
        }

        Dictionary<string, double> times = rounds.ToDictionary(
            static contender => contender.Key, static contender => Median.Of(contender.Value, static round => round.Nanoseconds));
        return Array.ConvertAll(present, contender => new EnqueueResult(
            contender.Name,
            contender.Title,
            valueBytes,
            times[contender.Name],
            contender.Create is null ? null : Median.Of(rounds[contender.Name], static round => round.AllocatedBytes!.Value),
            contender.Rival,
            times.TryGetValue(contender.Rival, out double rival) ? times[contender.Name] / rival : null));
    }

    private EnqueueMeasurement Measure(EnqueueDefinition contender, LibrdkafkaProgram? program, string[] ofProcess)
    {
        ProcessStartInfo start = contender.Create is null
            ? program!.Start(contender.Name, cluster.BootstrapServers, plan)
            : ChildProcess.Self(
                ["enqueue", "--name", contender.Name, "--bootstrap-servers", cluster.BootstrapServers,
                "--warm-up", $"{plan.WarmUpBursts}", "--bursts", $"{plan.Bursts}", .. ofProcess]);

        // Between two bursts librdkafka holds nothing, and glibc would give its memory back and fault it in anew, which costs more than the call. While
        // messages follow one another there is always something outstanding, and none of that.
        start.Environment["MALLOC_TRIM_THRESHOLD_"] = KeptBytes;
        return JsonSerializer.Deserialize(ChildProcess.Run(start), MeasurementJsonContext.Default.EnqueueMeasurement)
            ?? throw new InvalidOperationException($"{contender.Title} printed no result.");
    }
}
