namespace KafkaTyped.Producing.Deliveries;

/// <summary>
/// The deliveries whose senders are told of them, by the number that goes through librdkafka with the message. A number instead of a handle: nothing
/// is pinned, and a number that comes twice finds nothing, because it names a slot and the slot's use. Also the pool of the objects.
/// </summary>
/// <remarks>
/// Slots stand in blocks that never move, so that a report finds its delivery without the lock; the slots of a round of reports are given back
/// together.
/// </remarks>
internal sealed class PendingDeliveryTable(EventThread eventThread)
{
    /// <summary>The number of messages whose senders are told nothing.</summary>
    public const nint None = 0;

    private const int BlockBits = 10;
    private const int BlockSize = 1 << BlockBits;
    private const int GivenBackTogether = 256;

    // The number: the use above the slot, both below the flag of ProduceSequenceTable.
    private static readonly int s_slotBits = nint.Size == sizeof(long) ? 32 : 24;
    private static readonly nint s_slotMask = ((nint)1 << s_slotBits) - 1;
    private static readonly nint s_useMask = ((nint)1 << ((nint.Size * 8) - 2 - s_slotBits)) - 1;

    private readonly object _gate = new();
    private PendingDelivery?[][] _blocks = [];
    private int[] _freeSlots = [];
    private int _freeSlotCount;
    private PendingDelivery[] _pool = new PendingDelivery[BlockSize];
    private int _pooled;
    private int _userCode;
    private nint _use;

    // Belong to the thread that drains.
    private readonly int[] _ended = new int[GivenBackTogether];
    private int _endedCount;

    // Belong to the event thread.
    private readonly PendingDelivery[] _returned = new PendingDelivery[GivenBackTogether];
    private int _returnedCount;
    private int _userCodeEnded;

    /// <summary>How many deliveries will run code of the user's when they end.</summary>
    public int UserCodeCount => Volatile.Read(ref _userCode);

    /// <summary>Counts a delivery that will run code of the user's when it ends.</summary>
    public void NoteUserCode() => Interlocked.Increment(ref _userCode);

    /// <summary>Counts it out; the event thread does so for many at once, at the latest by <see cref="EndRound"/>.</summary>
    public void NoteUserCodeEnded()
    {
        if (eventThread.IsCurrent)
        {
            _userCodeEnded++;
        }
        else
        {
            Interlocked.Decrement(ref _userCode);
        }
    }

    /// <summary>A delivery with a number of its own.</summary>
    public PendingDelivery Add()
    {
        lock (_gate)
        {
            PendingDelivery delivery = _pooled > 0 ? _pool[--_pooled] : new PendingDelivery(this);
            if (_freeSlotCount == 0)
            {
                AddBlock();
            }

            int slot = _freeSlots[--_freeSlotCount];
            delivery.Opaque = ((++_use & s_useMask) << s_slotBits) | ((nint)slot + 1);
            Slot(slot) = delivery;
            return delivery;
        }
    }

    /// <summary>Gives back the number and returns its delivery; <see langword="null"/> when it has none.</summary>
    public PendingDelivery? Take(nint opaque)
    {
        lock (_gate)
        {
            PendingDelivery? delivery = TakeFrom(opaque, out int slot);
            if (delivery is not null)
            {
                _freeSlots[_freeSlotCount++] = slot;
            }

            return delivery;
        }
    }

    /// <summary>As <see cref="Take"/>, for the thread that drains; the number is given back with others, at the latest by <see cref="EndDrain"/>.</summary>
    public PendingDelivery? TakeReported(nint opaque)
    {
        PendingDelivery? delivery = TakeFrom(opaque, out int slot);
        if (delivery is not null)
        {
            if (_endedCount == GivenBackTogether)
            {
                EndDrain();
            }

            _ended[_endedCount++] = slot;
        }

        return delivery;
    }

    /// <summary>Gives back the numbers of a round of reports.</summary>
    public void EndDrain()
    {
        if (_endedCount == 0)
        {
            return;
        }

        lock (_gate)
        {
            _ended.AsSpan(0, _endedCount).CopyTo(_freeSlots.AsSpan(_freeSlotCount));
            _freeSlotCount += _endedCount;
        }

        _endedCount = 0;
    }

    /// <summary>Takes an object back for the next message.</summary>
    public void Return(PendingDelivery delivery)
    {
        if (eventThread.IsCurrent)
        {
            // To go through the lock for each would stop senders again and again.
            if (_returnedCount == GivenBackTogether)
            {
                EndRound();
            }

            _returned[_returnedCount++] = delivery;
            return;
        }

        lock (_gate)
        {
            Pool(new ReadOnlySpan<PendingDelivery>(in delivery));
        }
    }

    /// <summary>Gives back the objects that ended in a round. On the event thread.</summary>
    public void EndRound()
    {
        if (_returnedCount > 0)
        {
            lock (_gate)
            {
                Pool(_returned.AsSpan(0, _returnedCount));
            }

            _returnedCount = 0;
        }

        if (_userCodeEnded > 0)
        {
            Interlocked.Add(ref _userCode, -_userCodeEnded);
            _userCodeEnded = 0;
        }
    }

    private ref PendingDelivery? Slot(int slot) => ref Volatile.Read(ref _blocks)[slot >> BlockBits][slot & (BlockSize - 1)];

    private PendingDelivery? TakeFrom(nint opaque, out int slot)
    {
        slot = (int)(opaque & s_slotMask) - 1;
        if ((uint)slot >> BlockBits >= (uint)Volatile.Read(ref _blocks).Length)
        {
            return null;
        }

        ref PendingDelivery? place = ref Slot(slot);
        PendingDelivery? delivery = place;
        if (delivery?.Opaque != opaque)
        {
            return null;
        }

        place = null;
        return delivery;
    }

    private void Pool(ReadOnlySpan<PendingDelivery> deliveries)
    {
        if (_pooled + deliveries.Length > _pool.Length)
        {
            Array.Resize(ref _pool, _pool.Length * 2);
        }

        deliveries.CopyTo(_pool.AsSpan(_pooled));
        _pooled += deliveries.Length;
    }

    private void AddBlock()
    {
        int first = _blocks.Length * BlockSize;
        Volatile.Write(ref _blocks, [.. _blocks, new PendingDelivery?[BlockSize]]);

        // Room for every slot, so that giving one back never allocates.
        Array.Resize(ref _freeSlots, first + BlockSize);
        for (int slot = first + BlockSize - 1; slot >= first; slot--)
        {
            _freeSlots[_freeSlotCount++] = slot;
        }
    }
}
