namespace KafkaTyped.Producing;

/// <summary>
/// A sequence of messages with a bounded number of them outstanding. One flow takes and waits; ends come from any thread.
/// </summary>
internal sealed class ProduceSequence : IDeliverySink
{
    private readonly int _maxOutstanding;
    private readonly object _gate = new();
    private readonly List<ProduceFailure> _failures = [];
    private TaskCompletionSource? _waiting;
    private int _wanted;
    private int _outstanding;
    private long _taken;

    public ProduceSequence(int maxOutstanding)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxOutstanding, 1);
        _maxOutstanding = maxOutstanding;
    }

    /// <summary>Counts a message in and gives its place.</summary>
    public long Take()
    {
        lock (_gate)
        {
            _outstanding++;
            return _taken++;
        }
    }

    /// <summary>Completes when one more message may be taken. When the bound is reached, at once for half of it: to wake for each costs more.</summary>
    public Task WaitForRoomAsync()
    {
        lock (_gate)
        {
            return _outstanding < _maxOutstanding ? Task.CompletedTask : WaitUntil(_maxOutstanding / 2);
        }
    }

    /// <summary>Completes when every message that was taken has ended.</summary>
    public Task WaitForAllAsync()
    {
        lock (_gate)
        {
            return _outstanding == 0 ? Task.CompletedTask : WaitUntil(0);
        }
    }

    public void OnEnded(long index, Exception? error)
    {
        TaskCompletionSource? reached = null;
        lock (_gate)
        {
            if (error is not null)
            {
                _failures.Add(new ProduceFailure(index, error));
            }

            if (--_outstanding <= _wanted && _waiting is not null)
            {
                reached = _waiting;
                _waiting = null;
            }
        }

        reached?.SetResult();
    }

    /// <summary>What has become of the sequence, after <see cref="WaitForAllAsync"/>.</summary>
    public ProduceManyResult Result(bool isCanceled)
    {
        _failures.Sort(static (left, right) => left.Index.CompareTo(right.Index));
        return new ProduceManyResult(_taken, _taken - _failures.Count, _failures, isCanceled);
    }

    private Task WaitUntil(int outstanding)
    {
        _wanted = outstanding;
        _waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _waiting.Task;
    }
}
