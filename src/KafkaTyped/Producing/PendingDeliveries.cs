namespace KafkaTyped.Producing;

/// <summary>
/// The deliveries that somebody waits for, by the number that goes through librdkafka with the message. A number instead of a handle: nothing
/// is pinned, and a number that comes twice finds nothing. Also the pool of the objects.
/// </summary>
internal sealed class PendingDeliveries(KafkaClient client)
{
    /// <summary>The number of messages that nobody waits for.</summary>
    public const nint None = 0;

    private readonly object _gate = new();
    private PendingDelivery?[] _slots = new PendingDelivery?[64];
    private int[] _freeSlots = [];
    private int _freeSlotCount;
    private int _usedSlots;
    private PendingDelivery[] _pool = new PendingDelivery[64];
    private int _pooled;

    /// <summary>A delivery with a number of its own.</summary>
    public PendingDelivery Add()
    {
        lock (_gate)
        {
            PendingDelivery delivery = _pooled > 0 ? _pool[--_pooled] : new PendingDelivery(client);
            int slot = _freeSlotCount > 0 ? _freeSlots[--_freeSlotCount] : NewSlot();
            _slots[slot] = delivery;
            delivery.Opaque = slot + 1;
            return delivery;
        }
    }

    /// <summary>Gives back the number and says whose it was; <see langword="null"/> when nobody's.</summary>
    public PendingDelivery? Take(nint opaque)
    {
        int slot = (int)opaque - 1;
        lock (_gate)
        {
            if ((uint)slot >= (uint)_usedSlots || _slots[slot] is not { } delivery)
            {
                return null;
            }

            _slots[slot] = null;
            _freeSlots[_freeSlotCount++] = slot;
            return delivery;
        }
    }

    /// <summary>Takes an object back for the next message.</summary>
    public void Return(PendingDelivery delivery)
    {
        lock (_gate)
        {
            if (_pooled == _pool.Length)
            {
                Array.Resize(ref _pool, _pool.Length * 2);
            }

            _pool[_pooled++] = delivery;
        }
    }

    private int NewSlot()
    {
        if (_usedSlots == _slots.Length)
        {
            Array.Resize(ref _slots, _slots.Length * 2);
        }

        // Room for every slot, so that giving one back never allocates.
        if (_freeSlots.Length < _slots.Length)
        {
            Array.Resize(ref _freeSlots, _slots.Length);
        }

        return _usedSlots++;
    }
}
