using System.Globalization;
using KafkaTyped.Benchmarks.Throughput;

namespace KafkaTyped.Benchmarks.Results;

/// <summary>The throughput report as rows for people.</summary>
internal static class ThroughputTable
{
    private const double Mebibyte = 1024 * 1024;

    public static TextTable Create(ThroughputReport report)
    {
        var table = new TextTable(
            "contender", "messages/s", "× Confluent", "CPU s/million", "× Confluent", "managed B/message", "collections", "peak memory MB");
        foreach (ContenderResult result in report.Contenders)
        {
            if (result.Failure is not null)
            {
                table.Add(result.Title, "failed", "–", "–", "–", "–", "–", "–");
                continue;
            }

            table.Add(
                result.Title,
                Format(result.MessagesPerSecond, "N0"),
                Format(result.RateRatio, "0.00"),
                Format(result.CpuSecondsPerMillion, "0.00"),
                Format(result.CpuRatio, "0.00"),
                Format(result.AllocatedBytesPerMessage, "0.0"),
                Format(result.Collections, "0"),
                Format(result.PeakMemoryBytes / Mebibyte, "0"));
        }

        return table;
    }

    private static string Format(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";
}
