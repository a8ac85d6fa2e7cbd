using KafkaTyped.Native;
using KafkaTyped.Producing.Deliveries;

namespace KafkaTyped.Producing.Sending;

/// <summary>
/// The records that wait for capacity in the client's buffer, first come first served, so that waiting keeps the order of sends.
/// Nothing passes a record that waits: while there is one, every record is added behind it. Thread-safe.
/// </summary>
/// <remarks>
/// The event thread calls <see cref="SendWaiting"/> whenever reports have freed capacity. A sender calls it once after it has added a record, because the last
/// report may have come before that.
/// </remarks>
internal sealed class BufferQueue(DeliveryReportHandler reports)
{
    private readonly object _gate = new();
    private readonly WaitingRecord _ends = new();
    private WaitingRecord? _pool;
    private volatile int _count;

    // No waiter's time is over before this: the queue is not searched on every report.
    private long _noDeadlineBefore = long.MaxValue;
    private bool _closed;
    private volatile bool _isSealed;

    /// <summary>Whether a record waits.</summary>
    public bool HasWaiters => _count != 0;

    /// <summary>Whether senders are to refuse new records.</summary>
    public bool IsSealed => _isSealed;

    /// <summary>Tells senders to refuse new records; those that wait are still sent.</summary>
    public void Seal() => _isSealed = true;

    /// <summary>Waits for capacity on this thread, then sends.</summary>
    public KafkaErrorCode SendBlocking(TopicAccumulator accumulator, in RecordEnvelope record, ProduceScratch scratch, nint opaque, TimeSpan maxBlock)
    {
        scratch.Blocking.Reset();
        lock (_gate)
        {
            if (_closed)
            {
                return KafkaErrorCode.LocalDestroy;
            }

            WaitingRecord waiter = Rent();
            waiter.Take(accumulator, record, scratch, opaque, DeadlineAfter(maxBlock));
            Append(waiter);
        }

        try
        {
            SendWaiting();
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

    /// <summary>Sends when there is capacity; the owner of the opaque is told when that fails.</summary>
    /// <param name="accumulator">The topic's accumulator.</param>
    /// <param name="record">The record.</param>
    /// <param name="scratch">Holds its bytes, which are copied.</param>
    /// <param name="opaque">Comes back with the report.</param>
    /// <param name="delivery">May take the record back while it waits; <see langword="null"/> where nothing may.</param>
    /// <param name="maxBlock">How long to wait.</param>
    /// <returns><see cref="KafkaErrorCode.NoError"/> when the record waits or was sent.</returns>
    public KafkaErrorCode Add(
        TopicAccumulator accumulator, in RecordEnvelope record, ProduceScratch scratch, nint opaque, PendingDelivery? delivery, TimeSpan maxBlock)
    {
        lock (_gate)
        {
            if (_closed)
            {
                return KafkaErrorCode.LocalDestroy;
            }

            WaitingRecord waiter = Rent();
            waiter.TakeCopy(accumulator, record, scratch, opaque, delivery, DeadlineAfter(maxBlock));
            if (delivery is not null)
            {
                delivery.WaitingRecord = waiter;
            }

            Append(waiter);
        }

        SendWaiting();
        return KafkaErrorCode.NoError;
    }

    /// <summary>Takes a record back.</summary>
    /// <returns><see langword="false"/> when it does not wait any more.</returns>
    public bool TryWithdraw(PendingDelivery delivery)
    {
        lock (_gate)
        {
            if (delivery.WaitingRecord is not WaitingRecord waiter || waiter.Delivery != delivery)
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
            for (WaitingRecord? waiter = _ends.Next; waiter is not null && waiter != _ends; waiter = waiter.Next)
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

    /// <summary>Sends what there is capacity for.</summary>
    public void SendWaiting()
    {
        TopicAccumulator? sentTo = null;
        while (HasWaiters && SendFirst() is { } ended)
        {
            if (ended.Accumulator != sentTo)
            {
                sentTo?.SendNow();
                sentTo = ended.Accumulator;
            }

            Tell(ended);
        }

        // Where senders wait for capacity there is nothing to linger for.
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

            WaitingRecord first = _ends.Next!;
            KafkaErrorCode code = first.Accumulator.Send(first.Record, first.Bytes.Span, first.Headers.Span, first.Opaque, out _);
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
            WaitingRecord? waiter = _ends.Next;
            while (waiter is not null && waiter != _ends)
            {
                WaitingRecord next = waiter.Next!;
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

    private Ended End(WaitingRecord waiter, KafkaErrorCode code)
    {
        // A refused record's key is for its exception; a record that was sent has its report still to come.
        bool isToldKey = code != KafkaErrorCode.NoError && waiter.Blocking is null;
        byte[]? key = isToldKey ? waiter.Record.CopyKey(waiter.Bytes.Span)?.ToArray() : null;
        var ended = new Ended(waiter.Blocking, waiter.Accumulator, new RefusedRecord(code, waiter.Opaque, waiter.Record.Partition, key));
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
            reports.EndRefused(ended.Accumulator.Topic, ended.Record);
        }
    }

    private void Append(WaitingRecord waiter)
    {
        WaitingRecord last = _ends.Previous ?? _ends;
        waiter.Previous = last;
        waiter.Next = _ends;
        last.Next = waiter;
        _ends.Previous = waiter;
        _count++;
        Volatile.Write(ref _noDeadlineBefore, Math.Min(_noDeadlineBefore, waiter.Deadline));
    }

    private void Remove(WaitingRecord waiter)
    {
        waiter.Previous!.Next = waiter.Next;
        waiter.Next!.Previous = waiter.Previous;
        _count--;
    }

    private WaitingRecord Rent()
    {
        WaitingRecord waiter = _pool ?? new WaitingRecord();
        _pool = waiter.Next;
        return waiter;
    }

    private void Return(WaitingRecord waiter)
    {
        waiter.Clear();
        waiter.Previous = null;
        waiter.Next = _pool;
        _pool = waiter;
    }

    private readonly record struct Ended(BlockingWait? Blocking, TopicAccumulator Accumulator, RefusedRecord Record);
}
