using System.Diagnostics;
using System.Text.Json;
using KafkaTyped.Benchmarks.Measuring;
using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Latency;

/// <summary>The verb <c>latency</c>: one or more loops, each of which sends a message, awaits its delivery and sends the next.</summary>
internal static class LatencyProcess
{
    public static async Task<int> RunAsync(ParseResult arguments)
    {
        LatencyDefinition definition = LatencyDefinition.Find(arguments.GetRequiredValue<string>("--name"));
        int messages = arguments.GetValue<int?>("--messages") ?? 1000;
        int awaiters = arguments.GetValue<int?>("--awaiters") ?? 1;
        TimeSpan limit = TimeSpan.FromSeconds(arguments.GetValue<int?>("--limit") ?? 60);
        Order[] pool = OrderPool.Create();
        using ILatencyContender contender = definition.Create(
            arguments.GetRequiredValue<string>("--bootstrap-servers"), arguments.GetValue<int?>("--linger") ?? 0);
        using var beside = new TrafficBeside(contender, pool, arguments.GetValue<int?>("--beside") ?? 0);
        await SendAsync(contender, pool, awaiters, arguments.GetValue<int?>("--warm-up") ?? 100, limit / 2).ConfigureAwait(false);
        GC.Collect();

        long besideBefore = beside.Sent;
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        long started = Stopwatch.GetTimestamp();
        double[] microseconds = await SendAsync(contender, pool, awaiters, messages, limit).ConfigureAwait(false);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(started);
        processor = Environment.CpuUsage.TotalTime - processor;
        long sentBeside = beside.Sent - besideBefore;

        Array.Sort(microseconds);
        var measurement = new LatencyMeasurement
        {
            Contender = definition.Name,
            Messages = microseconds.Length,
            Beside = sentBeside,
            Seconds = elapsed.TotalSeconds,
            CpuSeconds = processor.TotalSeconds,
            P50 = Percentile(microseconds, 0.5),
            P99 = microseconds.Length >= 100 ? Percentile(microseconds, 0.99) : null,
            P999 = microseconds.Length >= 1000 ? Percentile(microseconds, 0.999) : null,
        };
        Console.WriteLine(JsonSerializer.Serialize(measurement, MeasurementJsonContext.Default.LatencyMeasurement));
        return 0;
    }

    /// <summary>Returns how long each took, in microseconds.</summary>
    private static async Task<double[]> SendAsync(ILatencyContender contender, Order[] pool, int awaiters, int messages, TimeSpan limit)
    {
        long end = Stopwatch.GetTimestamp() + (long)(limit.TotalSeconds * Stopwatch.Frequency);
        var loops = new Task<double[]>[awaiters];
        for (int awaiter = 0; awaiter < awaiters; awaiter++)
        {
            int from = (int)((long)messages * awaiter / awaiters);
            int to = (int)((long)messages * (awaiter + 1) / awaiters);
            loops[awaiter] = Task.Run(() => SendInTurnAsync(contender, pool, from, to, end));
        }

        return [.. (await Task.WhenAll(loops).ConfigureAwait(false)).SelectMany(static loop => loop)];
    }

    private static async Task<double[]> SendInTurnAsync(ILatencyContender contender, Order[] pool, int from, int to, long end)
    {
        var microseconds = new double[to - from];
        int sent = 0;
        for (long now = Stopwatch.GetTimestamp(); sent < microseconds.Length && now < end;)
        {
            long started = now;
            await contender.SendAsync(pool[(from + sent) & OrderPool.Mask]).ConfigureAwait(false);
            now = Stopwatch.GetTimestamp();
            microseconds[sent++] = Stopwatch.GetElapsedTime(started, now).TotalMicroseconds;
        }

        return microseconds[..sent];
    }

    private static double Percentile(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
