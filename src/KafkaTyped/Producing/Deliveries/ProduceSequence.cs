namespace KafkaTyped.Producing.Deliveries;

/// <summary>
/// A sequence of messages with a bounded number of them in flight. One flow takes and waits; ends come from any thread. What goes through
/// librdkafka with a message is its place in the sequence, so that a message needs no object of its own.
/// </summary>
internal sealed class ProduceSequence
{
    private readonly int _maxInFlight;
    private readonly nint _firstOpaque;
    private readonly List<ProduceFailure> _failures = [];
    private TaskCompletionSource? _waiting;
    private long _wakeAt = long.MaxValue;
    private long _taken;
    private long _ended;
    private long _base;

    /// <param name="maxInFlight">How many messages may be in flight: 1 or more.</param>
    /// <param name="firstOpaque">What goes with the message at place 0; see <see cref="ProduceSequenceTable"/>.</param>
    public ProduceSequence(int maxInFlight, nint firstOpaque)
    {
        _maxInFlight = maxInFlight;
        _firstOpaque = firstOpaque;
    }

    /// <summary>Whether one more message may be taken now.</summary>
    public bool HasCapacity => _taken - Volatile.Read(ref _ended) < _maxInFlight && _taken - _base < ProduceSequenceTable.MaxIndex;

    /// <summary>Counts a message in.</summary>
    /// <returns>What goes with it.</returns>
    public nint Take() => _firstOpaque + (nint)(_taken++ - _base);

    /// <summary>
    /// Completes when one more message may be taken, after <see cref="HasCapacity"/> said no: when half of them have ended, because to wake for each costs more.
    /// </summary>
    public async Task WaitForCapacityAsync()
    {
        if (_taken - _base < ProduceSequenceTable.MaxIndex)
        {
            await WaitUntilEnded(_taken - (_maxInFlight / 2)).ConfigureAwait(false);
            return;
        }

        // The numbers are used up: they start anew when none of them is on its way any more.
        await WaitForAllAsync().ConfigureAwait(false);
        _base = _taken;
    }

    /// <summary>Completes when every message that was taken has ended.</summary>
    public Task WaitForAllAsync() => WaitUntilEnded(_taken);

    /// <summary>A message has ended.</summary>
    /// <param name="opaque">What went with it.</param>
    /// <param name="error">Why it was not delivered; <see langword="null"/> when it was.</param>
    public void End(nint opaque, Exception? error)
    {
        if (error is not null)
        {
            lock (_failures)
            {
                _failures.Add(new ProduceFailure(_base + (opaque - _firstOpaque), error));
            }
        }

        if (Interlocked.Increment(ref _ended) >= Volatile.Read(ref _wakeAt))
        {
            Wake();
        }
    }

    /// <summary>What has become of the sequence, after <see cref="WaitForAllAsync"/>.</summary>
    public ProduceManyResult Result(bool isCanceled)
    {
        _failures.Sort(static (left, right) => left.Index.CompareTo(right.Index));
        return new ProduceManyResult(_taken, _taken - _failures.Count, _failures, isCanceled);
    }

    // A wake is a hint: one that was meant for a wait before this may come late.
    private async Task WaitUntilEnded(long count)
    {
        while (Volatile.Read(ref _ended) < count)
        {
            await WaitForWakeAsync(count).ConfigureAwait(false);
        }
    }

    private Task WaitForWakeAsync(long count)
    {
        var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting = waiting;
        Interlocked.Exchange(ref _wakeAt, count);
        if (Volatile.Read(ref _ended) >= count)
        {
            // The last of them may have ended before it could see the wait.
            Wake();
        }

        return waiting.Task;
    }

    private void Wake()
    {
        if (Interlocked.Exchange(ref _waiting, null) is { } waiting)
        {
            Volatile.Write(ref _wakeAt, long.MaxValue);
            waiting.SetResult();
        }
    }
}
