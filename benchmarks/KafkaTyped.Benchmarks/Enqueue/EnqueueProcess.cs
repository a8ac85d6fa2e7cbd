using System.Diagnostics;
using System.Text.Json;
using KafkaTyped.Benchmarks.Measuring;
using KafkaTyped.Benchmarks.Messages;
using KafkaTyped.Benchmarks.Results;

namespace KafkaTyped.Benchmarks.Enqueue;

/// <summary>The verb <c>enqueue</c>: times what the producing thread spends on bursts, each of which is delivered before the next.</summary>
internal static class EnqueueProcess
{
    public static int Run(ParseResult arguments)
    {
        EnqueueDefinition definition = EnqueueDefinition.Find(arguments.GetRequiredValue<string>("--name"));
        Func<string, ReadyMadeRecord[], IEnqueueContender> create = definition.Create
            ?? throw new ArgumentException($"'{definition.Name}' is a program of its own: benchmarks/librdkafka-c.");
        int valueBytes = arguments.GetValue<int?>("--value-bytes") ?? 0;
        ReadyMadeRecord[] records = valueBytes == 0 ? ReadyMadeRecord.CreatePool() : ReadyMadeRecord.CreatePool(valueBytes);
        int warmUp = arguments.GetValue<int?>("--warm-up") ?? 30;
        var nanoseconds = new double[arguments.GetValue<int?>("--bursts") ?? 30];

        using IEnqueueContender contender = create(arguments.GetRequiredValue<string>("--bootstrap-servers"), records);
        long allocated = 0;
        for (int burst = -warmUp; burst < nanoseconds.Length; burst++)
        {
            long allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
            long started = Stopwatch.GetTimestamp();
            contender.Enqueue(EnqueuePlan.Burst);
            TimeSpan elapsed = Stopwatch.GetElapsedTime(started);
            if (burst >= 0)
            {
                allocated += GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
                nanoseconds[burst] = elapsed.TotalNanoseconds / EnqueuePlan.Burst;
            }

            contender.Drain();
        }

        var measurement = new EnqueueMeasurement(
            definition.Name,
            Median.Of(nanoseconds, static burst => burst),
            (double)allocated / nanoseconds.Length / EnqueuePlan.Burst);
        Console.WriteLine(JsonSerializer.Serialize(measurement, MeasurementJsonContext.Default.EnqueueMeasurement));
        return 0;
    }
}
