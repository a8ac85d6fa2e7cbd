using System.Text.Json;
using Confluent.Kafka;
using KafkaTyped.Benchmarks.Clusters;
using KafkaTyped.Benchmarks.Contenders;
using KafkaTyped.Benchmarks.Enqueue;
using KafkaTyped.Benchmarks.Far;
using KafkaTyped.Benchmarks.Latency;
using KafkaTyped.Benchmarks.Measuring;
using KafkaTyped.Benchmarks.Plotting;
using KafkaTyped.Benchmarks.Results;
using KafkaTyped.Benchmarks.StartUp;
using KafkaTyped.Benchmarks.Throughput;

namespace KafkaTyped.Benchmarks.Running;

/// <summary>The verb <c>run</c>: measures what was asked for, shows it, and writes artifacts/bench.</summary>
internal sealed class BenchmarkRun
{
    private static readonly string[] s_benchmarks = ["throughput", "verification", "enqueue", "latency", "far", "startup", "serializers", "editor"];

    private readonly ParseResult _arguments;
    private readonly IReadOnlyList<string> _chosen;
    private readonly bool _quick;
    private readonly ResultFolder _results;
    private readonly Progress _progress = new();
    private bool _failed;

    private BenchmarkRun(ParseResult arguments)
    {
        _arguments = arguments;
        _quick = arguments.GetValue<bool>("--quick")
            || new[] { "--rounds", "--warm-up", "--messages" }.Any(name => arguments.GetValue<int?>(name) is not null);
        _results = new ResultFolder(_quick);
        _chosen = arguments.List("--only") ?? (arguments.List("--contenders") is not null ? ["throughput"] : s_benchmarks);
        if (_chosen.FirstOrDefault(static name => !s_benchmarks.Contains(name)) is { } unknown)
        {
            throw new ArgumentException($"There is no benchmark '{unknown}'; there are: {string.Join(", ", s_benchmarks)}.");
        }
    }

    public static int Run(ParseResult arguments) => new BenchmarkRun(arguments).Run();

    private int Run()
    {
        Console.WriteLine($"{Machine.Current()}\n");
        if (_chosen.Any(static name => name is "throughput" or "verification" or "enqueue" or "latency" or "startup"))
        {
            using IBenchmarkCluster cluster = _arguments.GetValue<string>("--bootstrap-servers") is { } servers ? new RealCluster(servers) : new EmbeddedCluster();
            Console.WriteLine($"Produced to {cluster.Description}.\nEvery client: {Settings()}\n");
            RunIfChosen("throughput", () => MeasureThroughput(cluster));
            RunIfChosen("verification", () => Verify(cluster));
            RunIfChosen("enqueue", () => MeasureEnqueue(cluster));
            RunIfChosen("latency", () => MeasureLatency(cluster));
            RunIfChosen("startup", () => MeasureStartUp(cluster));
        }

        RunIfChosen("far", MeasureFar);
        RunIfChosen("serializers", MeasureSerializers);
        RunIfChosen("editor", MeasureEditor);
        if (_arguments.GetValue<bool>("--update-readme"))
        {
            PublishedResults.Write();
        }

        return _failed ? 1 : 0;
    }

    private void RunIfChosen(string name, Action run)
    {
        if (!_chosen.Contains(name))
        {
            return;
        }

        try
        {
            run();
        }
        catch (Exception exception) when (exception is InvalidOperationException or KafkaException)
        {
            // What fails takes nothing away from the others.
            _failed = true;
            Console.WriteLine($"{name} failed: {exception.Message}\n");
        }
    }

    private void MeasureThroughput(IBenchmarkCluster cluster)
    {
        ThroughputPlan usual = _arguments.GetValue<bool>("--quick") ? ThroughputPlan.Quick : ThroughputPlan.Full;
        var plan = new ThroughputPlan(
            _arguments.GetValue<int?>("--rounds") ?? usual.Rounds,
            _arguments.GetValue<int?>("--warm-up") ?? usual.WarmUpMessages,
            _arguments.GetValue<int?>("--messages") ?? usual.Messages);
        IReadOnlyList<ContenderDefinition> contenders = _arguments.List("--contenders") is { } names
            ? [.. names.Select(ContenderCatalogue.Find)]
            : ContenderCatalogue.All;
        ThroughputReport report = new ThroughputBenchmark(cluster, plan, contenders, _progress).Run();
        Show(Tables.Of(report));
        Console.WriteLine($"{Tables.Rounds(report)}\n");
        ShowFailures(report.Contenders);

        // A part of the contenders, as one measures while working, does not replace the results of all.
        if (_arguments.List("--contenders") is null)
        {
            _results.Write(ResultFolder.Throughput, report);
            File.WriteAllText(Path.Combine(Repository.Results, "throughput.svg"), ThroughputPlot.Draw(Machine.Current(), report));
        }
    }

    private void Verify(IBenchmarkCluster cluster)
    {
        _progress.Step("verification: 4 threads on one producer, every record read back");
        string output = ChildProcess.Run(ChildProcess.Self("verify", "--bootstrap-servers", cluster.BootstrapServers, "--threads", "4"));
        VerificationMeasurement result = JsonSerializer.Deserialize(output, MeasurementJsonContext.Default.VerificationMeasurement)!;
        Console.WriteLine(
            $"{result.Messages:N0} messages from {result.Threads} threads: {result.Missing:N0} missing, {result.OutOfOrder:N0} out of order, "
            + $"{result.WrongBytes:N0} not as System.Text.Json writes them.\n");
        _failed |= !result.IsClean;
        _results.Write(ResultFolder.Verification, result);
    }

    private void MeasureLatency(IBenchmarkCluster cluster)
    {
        LatencyReport report = new LatencyBenchmark(cluster, _quick ? LatencyPlan.Quick : LatencyPlan.Full, _progress).Run();
        Show(Tables.Of(report));
        _results.Write(ResultFolder.Latency, report);
    }

    private void MeasureEnqueue(IBenchmarkCluster cluster)
    {
        EnqueueReport report = new EnqueueBenchmark(cluster, _quick ? EnqueuePlan.Quick : EnqueuePlan.Full, _progress).Run();
        Show(Tables.Of(report));
        _results.Write(ResultFolder.Enqueue, report);
    }

    private void MeasureFar()
    {
        FarReport report = new FarBenchmark(_quick ? FarPlan.Quick : FarPlan.Full, _progress).Run();
        Show(Tables.Of(report));
        ShowFailures(report.Results.SelectMany(static result => result.Contenders));
        _results.Write(ResultFolder.Far, report);
    }

    private void MeasureStartUp(IBenchmarkCluster cluster)
    {
        if (new StartUpBenchmark(cluster, _quick ? 5 : 20, _progress).Run() is { } report)
        {
            Show(Tables.Of(report));
            _results.Write(ResultFolder.StartUp, report);
        }
    }

    private void MeasureSerializers()
    {
        _progress.Step("serializers");
        IReadOnlyList<SerializerResult> results = JsonSerializer.Deserialize(
            RunProgram(Repository.Serializers), MeasurementJsonContext.Default.IReadOnlyListSerializerResult)!;
        Show(Tables.Of(results));
        _results.Write(ResultFolder.Serializers, results);
    }

    private void MeasureEditor()
    {
        _progress.Step("editor: generator and analyzers");
        IReadOnlyList<EditorResult> results = JsonSerializer.Deserialize(
            RunProgram(Repository.Editor), MeasurementJsonContext.Default.IReadOnlyListEditorResult)!;
        Show(Tables.Of(results));
        _results.Write(ResultFolder.Editor, results);
    }

    private string RunProgram(string path) => ChildProcess.Run(ChildProcess.Start(path, _quick ? ["--quick"] : []));

    private void ShowFailures(IEnumerable<ContenderResult> contenders)
    {
        foreach (ContenderResult failed in contenders.Where(static contender => contender.Failure is not null))
        {
            _failed = true;
            Console.WriteLine($"{failed.Title} failed: {failed.Failure}\n");
        }
    }

    private static void Show(TextTable table) => Console.WriteLine(table.ToText());

    private static string Settings() => string.Join(", ", ProducerSettings.Create().Select(static setting => $"{setting.Key}={setting.Value}"));
}
