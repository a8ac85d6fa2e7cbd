using System.Globalization;
using System.Text;
using KafkaTyped.Benchmarks.Enqueue;
using KafkaTyped.Benchmarks.Far;
using KafkaTyped.Benchmarks.Latency;
using KafkaTyped.Benchmarks.Measuring;
using KafkaTyped.Benchmarks.StartUp;
using KafkaTyped.Benchmarks.Throughput;

namespace KafkaTyped.Benchmarks.Results;

/// <summary>Reports as rows for people.</summary>
internal static class Tables
{
    private const double Mebibyte = 1024 * 1024;
    private const string Nothing = "–";

    public static TextTable Of(ThroughputReport report)
    {
        var table = new TextTable(
            "contender", "messages/s", "× Confluent", "CPU s/million", "× Confluent", "managed B/message", "collections", "peak memory MB");
        foreach (ContenderResult result in report.Contenders)
        {
            bool failed = result.Failure is not null;
            table.Add(
                result.Title,
                failed ? "failed" : Format(result.MessagesPerSecond, "N0"),
                Format(result.RateRatio, "0.00"),
                failed ? Nothing : Format(result.CpuSecondsPerMillion, "0.00"),
                Format(result.CpuRatio, "0.00"),
                Format(result.AllocatedBytesPerMessage, "0.0"),
                Format(result.Collections, "0"),
                failed ? Nothing : Format(result.PeakMemoryBytes / Mebibyte, "0"));
        }

        return table;
    }

    /// <summary>How much stands behind the figures, and which contender has less.</summary>
    public static string Rounds(ThroughputReport report)
    {
        var text = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture,
            $"Medians of {report.Rounds} round{(report.Rounds == 1 ? "" : "s")} of {report.WarmUpMessages:N0} messages of warm-up and {report.Messages:N0} measured ones"));
        foreach (var less in report.Contenders
            .Where(contender => (contender.Rounds, contender.Messages) != (report.Rounds, report.Messages))
            .GroupBy(static contender => (contender.Rounds, contender.WarmUpMessages, contender.Messages)))
        {
            string names = string.Join(", ", less.Select(static contender => contender.Name));
            text.Append(CultureInfo.InvariantCulture, $"; of {less.Key.Rounds} rounds of {less.Key.WarmUpMessages:N0} and {less.Key.Messages:N0}: {names}");
        }

        return text.Append('.').ToString();
    }

    public static TextTable Of(LatencyReport report)
    {
        var table = new TextTable(
            "awaited at a time", "linger ms", "KafkaTyped p50 / p99 / p99.9 µs", "Confluent.Kafka p50 / p99 / p99.9 µs", "× p50", "× p99", "× p99.9",
            "messages/s", "× Confluent", "CPU µs/message", "× Confluent");
        foreach (LatencyResult result in report.Contenders.Where(static result => result.Name != LatencyDefinition.Rival))
        {
            LatencyResult rival = report.Contenders.First(
                other => other.Name == LatencyDefinition.Rival && other.Scenario == result.Scenario && other.LingerMs == result.LingerMs);
            table.Add(
                result.ScenarioTitle, Format(result.LingerMs, "0"), Percentiles(result), Percentiles(rival),
                Format(result.P50Ratio, "0.000"), Format(result.P99Ratio, "0.000"), Format(result.P999Ratio, "0.000"),
                Format(result.MessagesPerSecond, "N0"), Format(result.RateRatio, "0.00"),
                Format(result.CpuMicroseconds, "0.0"), Format(result.CpuRatio, "0.00"));
        }

        return table;
    }

    public static TextTable Of(EnqueueReport report)
    {
        double[] lengths = [.. report.Contenders.Select(static result => result.ValueBytes).Distinct()];
        var table = new TextTable(
            ["handing over, the thread alone", .. lengths.SelectMany(static length => (string[])[$"ns, {Format(length, "0")} B", "× same call in C", "managed B"])]);
        foreach (IGrouping<string, EnqueueResult> contender in report.Contenders.GroupBy(static result => result.Title))
        {
            table.Add(
                [contender.Key, .. contender.SelectMany(static result => (string[])
                    [Format(result.Nanoseconds, "0"), Format(result.Ratio, "0.00"), Format(result.AllocatedBytes, "0.0")])]);
        }

        return table;
    }

    public static TextTable Of(FarReport report)
    {
        var table = new TextTable("to a far cluster", "round trip ms", "messages/s", "× Confluent", "CPU s/million", "peak memory MB");
        foreach (FarResult far in report.Results)
        {
            foreach (ContenderResult result in far.Contenders)
            {
                bool failed = result.Failure is not null;
                table.Add(
                    result.Title, Format(far.RoundTripMs, "0"), failed ? "failed" : Format(result.MessagesPerSecond, "N0"),
                    Format(result.RateRatio, "0.00"), failed ? Nothing : Format(result.CpuSecondsPerMillion, "0.00"),
                    failed ? Nothing : Format(result.PeakMemoryBytes / Mebibyte, "0"));
            }
        }

        return table;
    }

    public static TextTable Of(IReadOnlyList<SerializerResult> results)
    {
        var table = new TextTable("message", "serializer", "ns", "managed B", "times as fast");
        foreach (SerializerResult result in results)
        {
            table.Add(result.Message, result.Serializer, Format(result.Nanoseconds, "N1"), Format(result.AllocatedBytes, "N0"), Format(result.Speedup, "0.00"));
        }

        return table;
    }

    public static TextTable Of(IReadOnlyList<EditorResult> results)
    {
        var table = new TextTable("tool", "message types", "scenario", "ms", "kB", "files");
        foreach (EditorResult result in results)
        {
            table.Add(
                result.Tool, Format(result.MessageTypes, "N0"), result.Scenario,
                Format(result.Milliseconds, "0.00"), Format(result.AllocatedKilobytes, "N0"), Format(result.Files, "0"));
        }

        return table;
    }

    public static TextTable Of(StartUpReport report)
    {
        var table = new TextTable("start to first delivery", "ms", "fastest", "slowest", "× JIT", "program MB");
        foreach (StartUpResult result in report.Results)
        {
            table.Add(
                result.Form, Format(result.Milliseconds, "0"), Format(result.Fastest, "0"), Format(result.Slowest, "0"),
                Format(result.Ratio, "0.00"), Format(result.ProgramBytes / Mebibyte, "0.0"));
        }

        return table;
    }

    private static string Percentiles(LatencyResult result) =>
        $"{Format(result.P50, "N0")} / {Format(result.P99, "N0")} / {Format(result.P999, "N0")}";

    private static string Format(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? Nothing;
}
