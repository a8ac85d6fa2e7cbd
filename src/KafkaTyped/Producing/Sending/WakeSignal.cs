using KafkaTyped.Native;

namespace KafkaTyped.Producing.Sending;

/// <summary>Wakes the event thread from a long wait when a record was gathered, which must be handed over at the next tick. Thread-safe.</summary>
internal sealed class WakeSignal(NativeClient native)
{
    private volatile bool _isResting;

    /// <summary>The event thread is about to wait for long. It looks for gathered records after this, not before.</summary>
    public void BeginRest()
    {
        _isResting = true;
        Interlocked.MemoryBarrier();
    }

    /// <summary>The event thread has ended its wait.</summary>
    public void EndRest() => _isResting = false;

    /// <summary>A record was gathered.</summary>
    public void Wake()
    {
        // The event thread sets the flag and then looks for records; a sender adds the record and then reads the flag.
        Interlocked.MemoryBarrier();
        if (_isResting)
        {
            native.WakeDrain();
        }
    }
}
