using System.Text.Json;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using KafkaTyped.Benchmarks.Serializers;
using Perfolizer.Horology;

// In this process: a project that BenchmarkDotNet generates and builds would need the settings of this repository's. The warm-up is long
// enough for the optimized code to be in place, as it would be in a process of its own.
bool quick = args.Contains("--quick");
Job job = Job.Default
    .WithToolchain(InProcessEmitToolchain.Instance)
    .WithIterationTime(TimeInterval.FromMilliseconds(quick ? 20 : 80))
    .WithWarmupCount(32)
    .WithIterationCount(quick ? 10 : 20);
IConfig configuration = ManualConfig.CreateEmpty()
    .AddJob(job)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumnProvider(DefaultConfig.Instance.GetColumnProviders().ToArray())
    .AddLogger(args.Contains("--verbose") ? ConsoleLogger.Default : NullLogger.Instance)
    .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "kafkatyped-serializers"))
    .WithOptions(ConfigOptions.DisableLogFile);

var results = new List<SerializerResult>();
foreach (Type benchmark in (Type[])[typeof(SmallJson), typeof(MediumJson), typeof(LargeJson), typeof(StringHeavyJson)])
{
    Summary summary = BenchmarkRunner.Run(benchmark, configuration);
    if (summary.Reports.Length != 3 || summary.Reports.Any(static report => report.ResultStatistics is null))
    {
        Console.Error.WriteLine($"{benchmark.Name} was not measured; --verbose says why.");
        return 1;
    }

    double baseline = summary.Reports.Single(static report => report.BenchmarkCase.Descriptor.Baseline).ResultStatistics!.Median;
    results.AddRange(summary.Reports.Select(report => new SerializerResult(
        benchmark.Name.Replace("Json", "", StringComparison.Ordinal),
        report.BenchmarkCase.Descriptor.WorkloadMethod.Name,
        report.ResultStatistics!.Median,
        report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0,
        baseline / report.ResultStatistics.Median)));
}

Console.WriteLine(JsonSerializer.Serialize(results, SerializerResultContext.Default.IReadOnlyListSerializerResult));
return 0;
