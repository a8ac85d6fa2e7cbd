using System.Diagnostics;
using KafkaTyped.Native;
using KafkaTyped.Producing.Deliveries;

namespace KafkaTyped.Producing.Sending;

/// <summary>
/// Sends the records of one topic: into the accumulator while there is capacity, into the client's <see cref="BufferQueue"/> when there is none.
/// Nothing passes a record that waits there, so the order of sends holds. Thread-safe.
/// </summary>
internal sealed class TopicSender(
    TopicAccumulator accumulator, BufferQueue queue, SenderDraining draining, DeliveryReportHandler reports) : ISendControl
{
    /// <summary>The topic's name.</summary>
    public string Topic => accumulator.Topic;

    /// <summary>Sends a record if there is capacity; never waits.</summary>
    /// <param name="record">The record.</param>
    /// <param name="scratch">Holds its bytes.</param>
    /// <param name="opaque">Comes back with the report.</param>
    /// <returns><see cref="KafkaErrorCode.LocalQueueFull"/> when there is none, or when other records wait for it.</returns>
    /// <exception cref="ObjectDisposedException">The client takes no records any more.</exception>
    public KafkaErrorCode TrySend(in RecordEnvelope record, ProduceScratch scratch, nint opaque)
    {
        ProduceErrors.ThrowIfClosed(queue.IsSealed);
        if (queue.HasWaiters)
        {
            return KafkaErrorCode.LocalQueueFull;
        }

        KafkaErrorCode code = accumulator.Send(record, scratch.Buffer.WrittenSpan, scratch.Headers.Entries, opaque, out bool isHandOver);
        if (isHandOver)
        {
            draining.DrainIfAllowed();
        }

        return code;
    }

    /// <summary>Sends a record; the thread waits up to <paramref name="maxBlock"/> for capacity.</summary>
    /// <param name="record">The record.</param>
    /// <param name="scratch">Holds its bytes.</param>
    /// <param name="opaque">Comes back with the report.</param>
    /// <param name="maxBlock">How long to wait.</param>
    /// <returns><see cref="KafkaErrorCode.LocalQueueFull"/> when there was none within that time.</returns>
    /// <exception cref="ObjectDisposedException">The client takes no records any more.</exception>
    public KafkaErrorCode Send(in RecordEnvelope record, ProduceScratch scratch, nint opaque, TimeSpan maxBlock)
    {
        KafkaErrorCode code = TrySend(record, scratch, opaque);

        // The event thread frees the capacity, and cannot wait for it.
        if (code != KafkaErrorCode.LocalQueueFull || maxBlock == TimeSpan.Zero || reports.EventThread.IsCurrent)
        {
            return code;
        }

        long start = Stopwatch.GetTimestamp();
        while (!queue.HasWaiters && draining.IsAllowed)
        {
            accumulator.Flush();
            accumulator.SendNow();
            draining.FreeCapacity();
            code = TrySend(record, scratch, opaque);
            if (code != KafkaErrorCode.LocalQueueFull || Stopwatch.GetElapsedTime(start) >= maxBlock)
            {
                return code;
            }
        }

        SendNow();
        TimeSpan left = maxBlock - Stopwatch.GetElapsedTime(start);
        return queue.SendBlocking(accumulator, record, scratch, opaque, left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }

    /// <summary>Sends a record now or when there is capacity; no thread waits.</summary>
    /// <param name="record">The record.</param>
    /// <param name="scratch">Holds its bytes.</param>
    /// <param name="opaque">Comes back with the report.</param>
    /// <param name="delivery">May take the record back while it waits; <see langword="null"/> where nothing may.</param>
    /// <param name="maxBlock">How long the record may wait.</param>
    /// <returns><see cref="KafkaErrorCode.NoError"/> when the owner of <paramref name="opaque"/> will be told of the end.</returns>
    public KafkaErrorCode SendOrQueue(in RecordEnvelope record, ProduceScratch scratch, nint opaque, PendingDelivery? delivery, TimeSpan maxBlock)
    {
        KafkaErrorCode code = TrySend(record, scratch, opaque);
        if (code != KafkaErrorCode.LocalQueueFull || maxBlock == TimeSpan.Zero)
        {
            return code;
        }

        SendNow();
        return queue.Add(accumulator, record, scratch, opaque, delivery, maxBlock);
    }

    /// <inheritdoc/>
    public void SendNow() => accumulator.SendNow();

    /// <inheritdoc/>
    public bool TryWithdraw(PendingDelivery delivery) => queue.TryWithdraw(delivery);

    /// <summary>Drains reports, if senders may.</summary>
    public void DrainIfAllowed() => draining.DrainIfAllowed();
}
