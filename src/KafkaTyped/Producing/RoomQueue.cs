using KafkaTyped.Native;

namespace KafkaTyped.Producing;

/// <summary>
/// The records that wait for room in the client's buffer, first come first served, so that waiting keeps the order of sends.
/// Nothing passes a record that waits: while there is one, every send queues up behind it.
/// </summary>
/// <remarks>
/// The event thread calls <see cref="Pump"/> whenever reports have freed room. A sender calls it once after it queued up, because the last
/// report may have come before that.
/// </remarks>
internal sealed class RoomQueue(DeliveryReports reports)
{
    private readonly object _gate = new();
    private readonly RoomWaiter _ends = new();
    private RoomWaiter? _pool;
    private volatile int _count;

    // No waiter's time is over before this: the queue is not searched on every report.
    private long _noDeadlineBefore = long.MaxValue;
    private bool _closed;

    public bool HasWaiters => _count != 0;

    /// <summary>Waits for room on this thread, then sends.</summary>
    public KafkaErrorCode SendWhenRoom(TopicStage topic, in RecordEnvelope record, ProduceScratch scratch, nint opaque, TimeSpan maxBlock)
    {
        scratch.Blocking.Reset();
        lock (_gate)
        {
            if (_closed)
            {
                return KafkaErrorCode.LocalDestroy;
            }

            RoomWaiter waiter = Rent();
            waiter.Take(topic, record, scratch, opaque, DeadlineAfter(maxBlock));
            Append(waiter);
        }

        try
        {
            Pump();
            return scratch.Blocking.Wait();
        }
        catch (ThreadInterruptedException) when (TryWithdraw(scratch.Blocking))
        {
            // The record is taken back before its bytes are used for another one.
            throw;
        }
        catch (ThreadInterruptedException)
        {
            KafkaErrorCode code = scratch.Blocking.Wait();
            Thread.CurrentThread.Interrupt();
            return code;
        }
    }

    /// <summary>Sends when there is room; whoever the opaque stands for is told when that fails.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="record">The record.</param>
    /// <param name="scratch">Holds its bytes, which are copied.</param>
    /// <param name="opaque">Comes back with the report.</param>
    /// <param name="delivery">Who may take the record back while it waits, if anybody.</param>
    /// <param name="maxBlock">How long to wait.</param>
    /// <returns><see cref="KafkaErrorCode.NoError"/> when the record waits or was sent.</returns>
    public KafkaErrorCode QueueUp(
        TopicStage topic, in RecordEnvelope record, ProduceScratch scratch, nint opaque, PendingDelivery? delivery, TimeSpan maxBlock)
    {
        lock (_gate)
        {
            if (_closed)
            {
                return KafkaErrorCode.LocalDestroy;
            }

            RoomWaiter waiter = Rent();
            waiter.TakeCopy(topic, record, scratch, opaque, delivery, DeadlineAfter(maxBlock));
            if (delivery is not null)
            {
                delivery.Waiter = waiter;
            }

            Append(waiter);
        }

        Pump();
        return KafkaErrorCode.NoError;
    }

    /// <summary>Takes a record back.</summary>
    /// <returns><see langword="false"/> when it does not wait any more.</returns>
    public bool TryWithdraw(PendingDelivery delivery)
    {
        lock (_gate)
        {
            if (delivery.Waiter is not { } waiter || waiter.Delivery != delivery)
            {
                return false;
            }

            Remove(waiter);
            Return(waiter);
            return true;
        }
    }

    private bool TryWithdraw(BlockingWait thread)
    {
        lock (_gate)
        {
            for (RoomWaiter? waiter = _ends.Next; waiter is not null && waiter != _ends; waiter = waiter.Next)
            {
                if (waiter.Blocking == thread)
                {
                    Remove(waiter);
                    Return(waiter);
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Sends what there is room for.</summary>
    public void Pump()
    {
        TopicStage? sentTo = null;
        while (HasWaiters && SendFirst() is { } ended)
        {
            if (ended.Topic != sentTo)
            {
                sentTo?.SendNow();
                sentTo = ended.Topic;
            }

            Tell(ended);
        }

        // Where senders wait for room there is nothing to linger for.
        sentTo?.SendNow();
    }

    private Ended? SendFirst()
    {
        lock (_gate)
        {
            if (!HasWaiters)
            {
                return null;
            }

            RoomWaiter first = _ends.Next!;
            KafkaErrorCode code = first.Topic.Send(first.Record, first.Bytes.Span, first.Headers.Span, first.Opaque, out _);
            if (code == KafkaErrorCode.LocalQueueFull)
            {
                return null;
            }

            Remove(first);
            return End(first, code);
        }
    }

    /// <summary>Refuses the records whose time is over.</summary>
    public void Expire()
    {
        long now = Environment.TickCount64;
        if (HasWaiters && Volatile.Read(ref _noDeadlineBefore) <= now)
        {
            Refuse(expiredBy: now, KafkaErrorCode.LocalQueueFull);
        }
    }

    /// <summary>Refuses every record, now and later.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
        }

        Refuse(expiredBy: long.MaxValue, KafkaErrorCode.LocalDestroy);
    }

    private static long DeadlineAfter(TimeSpan wait) => Environment.TickCount64 + (long)wait.TotalMilliseconds;

    private void Refuse(long expiredBy, KafkaErrorCode code)
    {
        List<Ended>? refused = null;
        lock (_gate)
        {
            long earliest = long.MaxValue;
            RoomWaiter? waiter = _ends.Next;
            while (waiter is not null && waiter != _ends)
            {
                RoomWaiter next = waiter.Next!;
                if (waiter.Deadline <= expiredBy)
                {
                    Remove(waiter);
                    (refused ??= []).Add(End(waiter, code));
                }
                else
                {
                    earliest = Math.Min(earliest, waiter.Deadline);
                }

                waiter = next;
            }

            Volatile.Write(ref _noDeadlineBefore, earliest);
        }

        if (refused is null)
        {
            return;
        }

        foreach (Ended ended in refused)
        {
            Tell(ended);
        }
    }

    private Ended End(RoomWaiter waiter, KafkaErrorCode code)
    {
        // A refused record's key is for its exception; a record that was sent has its report still to come.
        bool isToldKey = code != KafkaErrorCode.NoError && waiter.Blocking is null;
        byte[]? key = isToldKey ? waiter.Record.CopyKey(waiter.Bytes.Span)?.ToArray() : null;
        var ended = new Ended(waiter.Blocking, waiter.Topic, new RefusedRecord(code, waiter.Opaque, waiter.Record.Partition, key));
        Return(waiter);
        return ended;
    }

    // Outside the lock: this can run callbacks and continuations.
    private void Tell(in Ended ended)
    {
        if (ended.Blocking is not null)
        {
            ended.Blocking.End(ended.Record.Code);
        }
        else if (ended.Record.Code != KafkaErrorCode.NoError)
        {
            reports.EndRefused(ended.Topic.Name, ended.Record);
        }
    }

    private void Append(RoomWaiter waiter)
    {
        RoomWaiter last = _ends.Previous ?? _ends;
        waiter.Previous = last;
        waiter.Next = _ends;
        last.Next = waiter;
        _ends.Previous = waiter;
        _count++;
        Volatile.Write(ref _noDeadlineBefore, Math.Min(_noDeadlineBefore, waiter.Deadline));
    }

    private void Remove(RoomWaiter waiter)
    {
        waiter.Previous!.Next = waiter.Next;
        waiter.Next!.Previous = waiter.Previous;
        _count--;
    }

    private RoomWaiter Rent()
    {
        RoomWaiter waiter = _pool ?? new RoomWaiter();
        _pool = waiter.Next;
        return waiter;
    }

    private void Return(RoomWaiter waiter)
    {
        waiter.Clear();
        waiter.Previous = null;
        waiter.Next = _pool;
        _pool = waiter;
    }

    private readonly record struct Ended(BlockingWait? Blocking, TopicStage Topic, RefusedRecord Record);
}
