using System.Diagnostics;
using System.Text.Json;
using KafkaTyped.Benchmarks.Contenders;

namespace KafkaTyped.Benchmarks.Measuring;

/// <summary>The verb <c>contender</c>: warms up, measures, prints one line of JSON and ends.</summary>
internal static class ContenderProcess
{
    public static int Run(ParseResult arguments)
    {
        ContenderDefinition definition = ContenderCatalogue.Find(arguments.GetRequiredValue<string>("--name"));
        int warmUp = arguments.GetValue<int?>("--warm-up") ?? 0;
        int messages = arguments.GetValue<int?>("--messages") ?? 0;
        Func<string, IContender> create = definition.Create
            ?? throw new ArgumentException($"'{definition.Name}' is a program of its own: benchmarks/librdkafka-c.");

        using IContender contender = create(arguments.GetRequiredValue<string>("--bootstrap-servers"));
        long failed = contender.Send(warmUp);
        ContenderMeasurement measurement = Measure(definition.Name, contender, messages);
        Console.WriteLine(JsonSerializer.Serialize(
            measurement with { Failed = measurement.Failed + failed }, MeasurementJsonContext.Default.ContenderMeasurement));
        return 0;
    }

    private static ContenderMeasurement Measure(string name, IContender contender, int messages)
    {
        // What the warm-up left behind is not the measured part's to collect.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        int collections = Collections();
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        long started = Stopwatch.GetTimestamp();

        long failed = contender.Send(messages);

        TimeSpan elapsed = Stopwatch.GetElapsedTime(started);
        processor = Environment.CpuUsage.TotalTime - processor;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        collections = Collections() - collections;
        using var process = Process.GetCurrentProcess();
        return new ContenderMeasurement
        {
            Contender = name,
            Messages = messages,
            Failed = failed,
            Seconds = elapsed.TotalSeconds,
            CpuSeconds = processor.TotalSeconds,
            AllocatedBytes = allocated,
            Collections = collections,
            PeakMemoryBytes = process.PeakWorkingSet64,
        };
    }

    // A collection of an older generation counts as one of each younger one too.
    private static int Collections() => GC.CollectionCount(0);
}
