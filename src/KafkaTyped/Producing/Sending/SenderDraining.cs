using KafkaTyped.Producing.Deliveries;

namespace KafkaTyped.Producing.Sending;

/// <summary>
/// Lets senders drain delivery reports under load: librdkafka's memory is freed where it is allocated, and no other thread is woken. User code runs
/// on the event thread, so while there is some to run, that thread alone drains. Thread-safe.
/// </summary>
internal sealed class SenderDraining(DeliveryReportHandler reports, BufferQueue queue, InFlightRecords inFlight)
{
    private static readonly TimeSpan s_wait = TimeSpan.FromMilliseconds(5);

    // No sender stays longer than this to free more of the buffer than it needs itself.
    private const long LongestMs = 20;

    private volatile bool _isActive;

    /// <summary>Whether senders may drain now.</summary>
    public bool IsAllowed => reports.Pending.UserCodeCount == 0 && !reports.EventThread.IsCurrent;

    /// <summary>Whether a sender has drained since the last <see cref="ResetActive"/>.</summary>
    public bool IsActive => _isActive;

    /// <summary>Forgets that senders drained. On the event thread.</summary>
    public void ResetActive() => _isActive = false;

    /// <summary>Handles the reports that are there, if senders may.</summary>
    public void DrainIfAllowed()
    {
        if (IsAllowed)
        {
            _isActive = true;
            Drain(TimeSpan.Zero);
        }
    }

    /// <summary>Handles reports and sends the records that they freed capacity for.</summary>
    /// <param name="wait">How long to wait for the first report.</param>
    public void Drain(TimeSpan wait)
    {
        reports.Drain(wait);
        queue.SendWaiting();
    }

    /// <summary>Drains until there is capacity for many records: to come back for each record would cost more than to stay a little longer once.</summary>
    public void FreeCapacity()
    {
        _isActive = true;
        long start = Environment.TickCount64;
        while (reports.Drain(s_wait) && !inFlight.IsWellBelowLimit && Environment.TickCount64 - start < LongestMs)
        {
        }

        queue.SendWaiting();
    }
}
