using System.Diagnostics;
using KafkaTyped.Benchmarks.Clusters;
using KafkaTyped.Benchmarks.Results;
using KafkaTyped.Benchmarks.Running;

namespace KafkaTyped.Benchmarks.StartUp;

/// <summary>
/// The time from the start of a process to its first delivered message: samples/AotHost, a host with configuration and logging, compiled just in
/// time and ahead of time. Both forms take turns.
/// </summary>
internal sealed class StartUpBenchmark(IBenchmarkCluster cluster, int runs, Progress progress)
{
    public StartUpReport? Run()
    {
        (string Form, string Path)[] all = [("Jit", Repository.JitHost), ("NativeAot", Repository.AotHost)];
        (string Form, string Path)[] programs = Array.FindAll(all, static program => File.Exists(program.Path));
        if (programs.Length == 0)
        {
            progress.Note("Start-up is left out: samples/AotHost is not there.");
            return null;
        }

        progress.Step($"start-up: {string.Join(" and ", programs.Select(static program => program.Form))}, {runs} times");
        Dictionary<string, List<double>> times = programs.ToDictionary(static program => program.Form, static _ => new List<double>());
        for (int run = -1; run < runs; run++)
        {
            foreach ((string form, string path) in programs)
            {
                double milliseconds = Measure(path);

                // The first brings the files into memory.
                if (run >= 0)
                {
                    times[form].Add(milliseconds);
                }
            }
        }

        double? jit = times.TryGetValue("Jit", out List<double>? values) ? Median.Of(values, static value => value) : null;
        return new StartUpReport(cluster.Description, runs, [.. programs.Select(program => Summarize(program, times[program.Form], jit))]);
    }

    private static StartUpResult Summarize((string Form, string Path) program, List<double> times, double? jit)
    {
        double middle = Median.Of(times, static value => value);
        return new StartUpResult(
            program.Form, middle, times.Min(), times.Max(), program.Form == "Jit" ? null : new FileInfo(program.Path).Length, middle / jit);
    }

    private double Measure(string path)
    {
        ProcessStartInfo start = ChildProcess.Start(path, $"--Kafka:BootstrapServers={cluster.BootstrapServers}");
        start.RedirectStandardError = false;
        long started = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith("first delivered", StringComparison.Ordinal))
            {
                double milliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                process.StandardOutput.ReadToEnd();
                process.WaitForExit();
                return milliseconds;
            }
        }

        throw new InvalidOperationException($"{path} ended without a delivered message.");
    }
}
