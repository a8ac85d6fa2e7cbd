using System.Globalization;
using System.Runtime.InteropServices;
using Confluent.Kafka;

namespace KafkaTyped.Benchmarks.Results;

/// <summary>What the figures were measured on.</summary>
/// <param name="Processor">The processor's name.</param>
/// <param name="Cores">The processors that the process may use.</param>
/// <param name="MemoryGigabytes">The memory of the machine.</param>
/// <param name="OperatingSystem">The operating system and its version.</param>
/// <param name="Runtime">The .NET runtime.</param>
/// <param name="Librdkafka">librdkafka's version, the same for every contender.</param>
/// <param name="ConfluentKafka">Confluent.Kafka's version.</param>
/// <param name="Date">The day of the run, UTC.</param>
internal sealed record Machine(
    string Processor, int Cores, double MemoryGigabytes, string OperatingSystem, string Runtime, string Librdkafka, string ConfluentKafka, string Date)
{
    private const double Gibibyte = 1024.0 * 1024 * 1024;

    public static Machine Current() => new(
        FindProcessor(),
        Environment.ProcessorCount,
        Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Gibibyte),
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription,
        Library.VersionString,
        typeof(Library).Assembly.GetName().Version!.ToString(3),
        DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Processor}, {Cores} cores, {MemoryGigabytes:0} GB, {OperatingSystem}, {Runtime}, librdkafka {Librdkafka}, Confluent.Kafka {ConfluentKafka}, {Date}");

    private static string FindProcessor()
    {
        const string Information = "/proc/cpuinfo";
        string? line = File.Exists(Information)
            ? File.ReadLines(Information).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return line?[(line.IndexOf(':') + 1)..].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
