using System.Diagnostics;
using System.Text.Json;
using Confluent.Kafka;
using KafkaTyped.Benchmarks.Clusters;
using KafkaTyped.Benchmarks.Contenders;
using KafkaTyped.Benchmarks.Contenders.Librdkafka;
using KafkaTyped.Benchmarks.Measuring;
using KafkaTyped.Benchmarks.Messages;
using KafkaTyped.Benchmarks.Results;
using KafkaTyped.Benchmarks.Running;

namespace KafkaTyped.Benchmarks.Throughput;

/// <summary>
/// Runs every contender once a round, each in a process of its own, so that whatever changes on the machine meanwhile meets all of them.
/// </summary>
internal sealed class ThroughputBenchmark(IBenchmarkCluster cluster, ThroughputPlan plan, IReadOnlyList<ContenderDefinition> contenders, Progress progress)
{
    private readonly double _valueBytes = ReadyMadeRecord.CreatePool().Average(static record => record.Value.Length);
    private readonly double _kilobyteValueBytes =
        OrderPool.CreateWithNotes().Average(static order => JsonSerializer.SerializeToUtf8Bytes(order, OrderJsonContext.Default.OrderWithNote).Length);

    public ThroughputReport Run()
    {
        ReadyMadeRecord[] pool = ReadyMadeRecord.CreatePool();
        using LibrdkafkaProgram? program = LibrdkafkaProgram.Find(pool, progress);
        using var ends = new TopicEnds(cluster.BootstrapServers);
        ContenderDefinition[] present = [.. contenders.Where(contender => contender.Create is not null || program is not null)];
        var measurements = present.ToDictionary(static contender => contender.Name, static _ => new List<ContenderMeasurement>());
        var failures = new Dictionary<string, string>();
        for (int round = 1; round <= plan.Rounds; round++)
        {
            foreach (ContenderDefinition contender in present.Where(contender => !failures.ContainsKey(contender.Name) && round <= PlanOf(contender).Rounds))
            {
                progress.Step($"throughput, round {round} of {plan.Rounds}: {contender.Title}");
                try
                {
                    measurements[contender.Name].Add(Measure(contender, program, ends));
                }
                catch (Exception exception) when (exception is InvalidOperationException or KafkaException)
                {
                    failures.Add(contender.Name, exception.Message);
                }
            }
        }

        return new ThroughputReport(
            cluster.Description,
            new Dictionary<string, string>(ProducerSettings.Create()),
            _valueBytes,
            pool[0].Key.Length,
            plan.Rounds,
            plan.WarmUpMessages,
            plan.Messages,
            Compare([.. present.Select(contender => Summarize(contender, measurements[contender.Name], failures.GetValueOrDefault(contender.Name)))]));
    }

    private ContenderMeasurement Measure(ContenderDefinition contender, LibrdkafkaProgram? program, TopicEnds ends)
    {
        ThroughputPlan own = PlanOf(contender);
        long before = ends.Sum();
        ProcessStartInfo start = contender.Create is null
            ? program!.Start(contender.Name, cluster.BootstrapServers, own)
            : ChildProcess.Self(
                "contender", "--name", contender.Name, "--bootstrap-servers", cluster.BootstrapServers,
                "--warm-up", $"{own.WarmUpMessages}", "--messages", $"{own.Messages}");
        string output = ChildProcess.Run(start);
        ContenderMeasurement measurement = JsonSerializer.Deserialize(output, MeasurementJsonContext.Default.ContenderMeasurement)
            ?? throw new InvalidOperationException("it printed no result");
        long taken = ends.Sum() - before;
        long sent = (long)own.WarmUpMessages + own.Messages;
        if (measurement.Failed > 0)
        {
            throw new InvalidOperationException($"{measurement.Failed:N0} of {sent:N0} deliveries failed");
        }

        return taken == sent
            ? measurement
            : throw new InvalidOperationException($"it sent {sent:N0} messages and the brokers hold {taken:N0} more records");
    }

    private ThroughputPlan PlanOf(ContenderDefinition contender) => plan.Within(contender.AtMost);

    private ContenderResult Summarize(ContenderDefinition contender, List<ContenderMeasurement> rounds, string? failure)
    {
        var result = new ContenderResult
        {
            Name = contender.Name,
            Title = contender.Title,
            Library = contender.Library.ToString(),
            ValueBytes = contender.IsKilobyte ? _kilobyteValueBytes : _valueBytes,
            Rounds = PlanOf(contender).Rounds,
            WarmUpMessages = PlanOf(contender).WarmUpMessages,
            Messages = PlanOf(contender).Messages,
            Rival = contender.Rival,
            Failure = failure,
        };
        return failure is not null ? result : result with
        {
            MessagesPerSecond = Median.Of(rounds, static round => round.MessagesPerSecond),
            SlowestMessagesPerSecond = rounds.Min(static round => round.MessagesPerSecond),
            FastestMessagesPerSecond = rounds.Max(static round => round.MessagesPerSecond),
            CpuSecondsPerMillion = Median.Of(rounds, static round => round.CpuSecondsPerMillion),
            AllocatedBytesPerMessage = rounds[0].AllocatedBytes is null ? null : Median.Of(rounds, static round => round.AllocatedBytesPerMessage!.Value),
            Collections = rounds[0].Collections is null ? null : Median.Of(rounds, static round => round.Collections!.Value),
            PeakMemoryBytes = Median.Of(rounds, static round => round.PeakMemoryBytes),
        };
    }

    private static ContenderResult[] Compare(ContenderResult[] results) => Array.ConvertAll(results, result =>
        result.Failure is null && Array.Find(results, other => other.Name == result.Rival) is { Failure: null } rival
            ? result with
            {
                RateRatio = result.MessagesPerSecond / rival.MessagesPerSecond,
                CpuRatio = result.CpuSecondsPerMillion / rival.CpuSecondsPerMillion,
            }
            : result);
}
