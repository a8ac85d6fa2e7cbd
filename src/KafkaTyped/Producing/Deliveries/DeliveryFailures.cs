using KafkaTyped.Native;
using KafkaTyped.Telemetry;
using Microsoft.Extensions.Logging;

namespace KafkaTyped.Producing.Deliveries;

/// <summary>
/// Counts the messages that were not delivered, and logs those that no sender is told of: the first of a topic at once, those that follow
/// within a second as one line, so that a broker's outage is not a flood.
/// </summary>
internal sealed class DeliveryFailures(ILogger logger)
{
    private const long LogIntervalMs = 1000;

    private readonly object _gate = new();
    private readonly Dictionary<string, TopicFailures> _topics = new(StringComparer.Ordinal);

    /// <summary>How many messages have failed so far, by topic.</summary>
    public Dictionary<string, long> Snapshot()
    {
        lock (_gate)
        {
            return _topics.ToDictionary(topic => topic.Key, topic => topic.Value.Total, StringComparer.Ordinal);
        }
    }

    /// <summary>Counts a failure that its sender is told of.</summary>
    public void Count(string topic, KafkaErrorCode code)
    {
        CountOnMeter(topic, code);
        lock (_gate)
        {
            Of(topic).Total++;
        }
    }

    /// <summary>Counts and logs a failure whose sender is not told of it.</summary>
    public void CountAndLog(in DeliveryReceipt receipt, KafkaErrorCode code, string reason)
    {
        Count(receipt.Topic, code);
        Log(receipt, code, reason);
    }

    /// <summary>Logs a failure that was counted and whose sender is not told of it.</summary>
    public void Log(in DeliveryReceipt receipt, KafkaErrorCode code, string reason)
    {
        long heldBack;
        KafkaErrorCode lastCode;
        lock (_gate)
        {
            TopicFailures failures = Of(receipt.Topic);
            long now = Environment.TickCount64;
            if (now - failures.LoggedAt < LogIntervalMs)
            {
                failures.HeldBack++;
                failures.LastCode = code;
                return;
            }

            failures.LoggedAt = now;
            (heldBack, lastCode) = failures.TakeHeldBack();
        }

        LogHeldBack(receipt.Topic, heldBack, lastCode);
        logger.NotDelivered(receipt.Topic, reason, code, receipt.Partition, receipt.Status);
    }

    /// <summary>Logs what has been held back for long enough.</summary>
    /// <param name="everything">Whether to log what has not, too.</param>
    public void LogHeldBack(bool everything)
    {
        List<(string Topic, long Count, KafkaErrorCode Code)>? due = null;
        lock (_gate)
        {
            foreach ((string topic, TopicFailures failures) in _topics)
            {
                if (failures.HeldBack > 0 && (everything || Environment.TickCount64 - failures.LoggedAt >= LogIntervalMs))
                {
                    (long count, KafkaErrorCode code) = failures.TakeHeldBack();
                    (due ??= []).Add((topic, count, code));
                }
            }
        }

        if (due is null)
        {
            return;
        }

        foreach ((string topic, long count, KafkaErrorCode code) in due)
        {
            LogHeldBack(topic, count, code);
        }
    }

    // A listener that throws must not keep the failure from the sender.
    private void CountOnMeter(string topic, KafkaErrorCode code)
    {
        try
        {
            ProducerMetrics.CountFailure(topic, code);
        }
#pragma warning disable CA1031 // See above.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogQuietly(exception);
        }
    }

    private void LogQuietly(Exception exception)
    {
        try
        {
            logger.ListenerThrew(exception);
        }
#pragma warning disable CA1031 // Nothing is left that could report it.
        catch
#pragma warning restore CA1031
        {
        }
    }

    private void LogHeldBack(string topic, long count, KafkaErrorCode code)
    {
        if (count > 0)
        {
            logger.MoreNotDelivered(count, topic, NativeText.Describe(code), code);
        }
    }

    private TopicFailures Of(string topic)
    {
        if (!_topics.TryGetValue(topic, out TopicFailures? failures))
        {
            failures = new TopicFailures { LoggedAt = Environment.TickCount64 - LogIntervalMs };
            _topics.Add(topic, failures);
        }

        return failures;
    }

    private sealed class TopicFailures
    {
        public long Total { get; set; }

        public long HeldBack { get; set; }

        public KafkaErrorCode LastCode { get; set; }

        public long LoggedAt { get; set; }

        public (long Count, KafkaErrorCode Code) TakeHeldBack()
        {
            long count = HeldBack;
            HeldBack = 0;
            return (count, LastCode);
        }
    }
}
