using Confluent.Kafka;

namespace KafkaTyped.Benchmarks.Contenders.Confluent;

/// <summary>
/// Counts what is delivered, and lets one producing thread wait while the client's buffer is full: Confluent.Kafka throws when it is, and
/// throwing would be measured in place of producing.
/// </summary>
/// <param name="most">How many may be outstanding: the client's buffer.</param>
internal sealed class OutstandingMessages(long most = ProducerSettings.BufferedMessages) : IDisposable
{
    // Some room beneath the limit: waking up for every single message that was delivered would cost more than it saves.
    private readonly long _resume = most / 10 * 9;
    private readonly ManualResetEventSlim _room = new(initialState: true, spinCount: 0);
    private long _sent;
    private long _delivered;
    private long _failed;
    private long _target;
    private volatile bool _waiting;

    public long Failed => Volatile.Read(ref _failed);

    private long Outstanding => Volatile.Read(ref _sent) - Volatile.Read(ref _delivered);

    /// <summary>Before each message, on the producing thread: waits while the buffer is full.</summary>
    public void Take()
    {
        if (Outstanding >= most)
        {
            WaitFor(_resume);
        }

        Volatile.Write(ref _sent, _sent + 1);
    }

    /// <summary>Waits until the fate of every message is known.</summary>
    public void WaitForAll() => WaitFor(0);

    /// <summary>For each message, on the client's polling thread.</summary>
    public void Complete(Error error)
    {
        if (error.IsError)
        {
            Volatile.Write(ref _failed, _failed + 1);
        }

        Volatile.Write(ref _delivered, _delivered + 1);
        Interlocked.MemoryBarrier();
        if (_waiting && Outstanding <= Volatile.Read(ref _target))
        {
            _room.Set();
        }
    }

    public void Dispose() => _room.Dispose();

    private void WaitFor(long outstanding)
    {
        Volatile.Write(ref _target, outstanding);
        _room.Reset();
        _waiting = true;

        // Delivered between the look before and the flag: nobody would set the event any more.
        Interlocked.MemoryBarrier();
        if (Outstanding > outstanding)
        {
            _room.Wait();
        }

        _waiting = false;
    }
}
