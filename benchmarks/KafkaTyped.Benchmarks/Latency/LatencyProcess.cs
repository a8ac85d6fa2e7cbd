using System.Diagnostics;
using System.Text.Json;
using KafkaTyped.Benchmarks.Measuring;
using KafkaTyped.Benchmarks.Messages;
using KafkaTyped.Benchmarks.Running;

namespace KafkaTyped.Benchmarks.Latency;

/// <summary>The verb <c>latency</c>: sends one message after the other, each after the one before was delivered.</summary>
internal static class LatencyProcess
{
    public static async Task<int> RunAsync(CommandLine arguments)
    {
        LatencyDefinition definition = LatencyDefinition.Find(arguments.Required("name"));
        int messages = arguments.Number("messages", 1000);

        // 0 is a linger too.
        int lingerMs = arguments.Required("linger") == "0" ? 0 : arguments.Number("linger", 0);
        using ILatencyContender contender = definition.Create(arguments.Required("bootstrap-servers"), lingerMs);
        Order[] pool = OrderPool.Create();
        await SendAsync(contender, pool, new double[arguments.Number("warm-up", 100)]).ConfigureAwait(false);
        GC.Collect();
        var microseconds = new double[messages];
        await SendAsync(contender, pool, microseconds).ConfigureAwait(false);
        Array.Sort(microseconds);
        var measurement = new LatencyMeasurement(
            definition.Name, Percentile(microseconds, 0.5), Percentile(microseconds, 0.99), Percentile(microseconds, 0.999));
        Console.WriteLine(JsonSerializer.Serialize(measurement, MeasurementJsonContext.Default.LatencyMeasurement));
        return 0;
    }

    private static async Task SendAsync(ILatencyContender contender, Order[] pool, double[] microseconds)
    {
        for (int i = 0; i < microseconds.Length; i++)
        {
            long started = Stopwatch.GetTimestamp();
            await contender.SendAsync(pool[i & OrderPool.Mask]).ConfigureAwait(false);
            microseconds[i] = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
        }
    }

    private static double Percentile(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
