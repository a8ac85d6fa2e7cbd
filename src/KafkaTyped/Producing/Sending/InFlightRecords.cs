using KafkaTyped.Producing.Deliveries;

namespace KafkaTyped.Producing.Sending;

/// <summary>Counts the records that librdkafka holds, and says whether it may take more. Thread-safe.</summary>
internal sealed class InFlightRecords(DeliveryReportHandler reports, InFlightLimit limit)
{
    private long _handedOver;

    /// <summary>How many records librdkafka holds.</summary>
    public long Count => Volatile.Read(ref _handedOver) - reports.Ended;

    /// <summary>Whether a quarter of the limit is free, so that many senders can go on.</summary>
    public bool IsWellBelowLimit => Count <= limit.Value / 4 * 3;

    /// <summary>Whether one more record may be taken beside those in flight and those gathered.</summary>
    public bool HasCapacityBeside(int gathered)
    {
        if (Count + gathered < limit.Value)
        {
            return true;
        }

        limit.NoteReached();
        return false;
    }

    /// <summary>Counts records that librdkafka has taken.</summary>
    public void Add(int count) => Interlocked.Add(ref _handedOver, count);

    /// <summary>Adapts the limit to the rate of deliveries. On the event thread.</summary>
    public void AdaptLimit() => limit.Adapt(reports.Ended, Environment.TickCount64);
}
