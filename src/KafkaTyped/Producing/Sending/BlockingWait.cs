namespace KafkaTyped.Producing.Sending;

/// <summary>Lets one thread wait until another says how a send went. Needs no thread of the pool: they may all be waiting like this.</summary>
internal sealed class BlockingWait
{
    private readonly object _gate = new();
    private KafkaErrorCode _code;
    private bool _ended;

    /// <summary>Prepares for the next wait.</summary>
    public void Reset() => _ended = false;

    /// <summary>Ends the wait.</summary>
    public void End(KafkaErrorCode code)
    {
        lock (_gate)
        {
            _code = code;
            _ended = true;
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Waits for <see cref="End"/> and returns what it was told.</summary>
    public KafkaErrorCode Wait()
    {
        lock (_gate)
        {
            while (!_ended)
            {
                Monitor.Wait(_gate);
            }

            return _code;
        }
    }
}
