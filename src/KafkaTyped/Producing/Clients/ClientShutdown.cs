using System.Diagnostics;
using KafkaTyped.Native;
using KafkaTyped.Producing.Deliveries;
using KafkaTyped.Producing.Sending;
using KafkaTyped.Telemetry;
using Microsoft.Extensions.Logging;

namespace KafkaTyped.Producing.Clients;

/// <summary>
/// Ends a client that takes no records any more: waits for those on their way within a bound, gives up the rest, reports each as failed, logs the
/// number for each topic, and frees the client.
/// </summary>
internal sealed class ClientShutdown(
    NativeClient native, ClientFlush flush, AccumulatorTable accumulators, BufferQueue queue, DeliveryReportHandler reports, ClientEventLoop eventLoop,
    ProducerIdAcquisition? producerId, ILogger logger)
{
    // What was purged is reported at once; the bound is for a callback that does not return.
    private static readonly TimeSpan s_lastReportsBound = TimeSpan.FromSeconds(5);

    /// <summary>Runs the shutdown, once. Blocks the thread.</summary>
    /// <param name="bound">How long to wait for records on their way.</param>
    /// <param name="failedBefore">How many records of each topic had failed before the client was closed.</param>
    /// <param name="cancellationToken">Ends the wait early.</param>
    public FlushReport Run(TimeSpan bound, Dictionary<string, long> failedBefore, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        bool isFlushed = flush.Run(() => Stopwatch.GetElapsedTime(start) >= bound || cancellationToken.IsCancellationRequested);
        TimeSpan waited = Stopwatch.GetElapsedTime(start);
        producerId?.Dispose();
        GiveUp(isFlushed);

        bool isStopped = eventLoop.Stop(s_lastReportsBound);
        reports.LogHeldBack(everything: true);
        FlushReport report = Undelivered(failedBefore);
        foreach ((string topic, long count) in report.Undelivered)
        {
            logger.ClosedUndelivered(native.Name, count, topic, waited);
        }

        if (!isStopped)
        {
            // To free the client under a callback that still runs would be worse than to leave it.
            logger.ClosedBesideCallback(native.Name, native.Outstanding);
            return report;
        }

        if (report.Count == 0)
        {
            logger.Closed(native.Name);
        }

        native.Dispose();
        return report;
    }

    private void GiveUp(bool isFlushed)
    {
        queue.Close();
        accumulators.Close();
        native.StopProducing();
        if (!isFlushed || native.Outstanding > 0)
        {
            native.Purge();
            native.Flush(s_lastReportsBound);
        }
    }

    private FlushReport Undelivered(Dictionary<string, long> failedBefore)
    {
        Dictionary<string, long> undelivered = reports.Failures();
        foreach ((string topic, long count) in failedBefore)
        {
            undelivered[topic] -= count;
        }

        return new FlushReport(undelivered.Where(topic => topic.Value > 0).ToDictionary(StringComparer.Ordinal));
    }
}
