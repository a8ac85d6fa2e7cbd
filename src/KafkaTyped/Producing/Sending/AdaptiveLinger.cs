using KafkaTyped.Native;

namespace KafkaTyped.Producing.Sending;

/// <summary>
/// Ends <c>linger.ms</c> early for a caller that awaits a delivery and for a sender without capacity: they send nothing that could gather in the
/// meantime. librdkafka ignores linger while a flush runs, so a thread of this runs one whenever it is asked to. Batches still form by themselves,
/// of what comes while the partition's batch before is under way. Thread-safe.
/// </summary>
internal sealed class AdaptiveLinger(NativeClient client)
{
    // Long enough for the broker's thread to see that a flush runs; where everything is delivered before that, the flush ends with it.
    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(10);

    private readonly object _gate = new();
    private Thread? _thread;
    private volatile bool _isAsked;
    private bool _isFlushing;
    private bool _isStopped;

    /// <summary>Sends what librdkafka holds.</summary>
    public void End()
    {
        // A flush that was asked for and has not begun yet serves this request as well.
        if (_isAsked)
        {
            return;
        }

        lock (_gate)
        {
            _isAsked = true;
            if (_thread is null && !_isStopped)
            {
                _thread = new Thread(Run) { Name = $"KafkaTyped adaptive linger {client.Name}", IsBackground = true };
                _thread.UnsafeStart();
            }
            else if (!_isFlushing)
            {
                Monitor.Pulse(_gate);
            }
        }
    }

    /// <summary>Ends the thread; afterwards nothing is sent early any more.</summary>
    public void Stop()
    {
        Thread? thread;
        lock (_gate)
        {
            _isStopped = true;
            thread = _thread;
            Monitor.Pulse(_gate);
        }

        thread?.Join();
    }

    private void Run()
    {
        while (WaitUntilAsked())
        {
            client.Flush(s_slice);
        }
    }

    private bool WaitUntilAsked()
    {
        lock (_gate)
        {
            _isFlushing = false;
            while (!_isAsked && !_isStopped)
            {
                Monitor.Wait(_gate);
            }

            _isAsked = false;
            _isFlushing = true;
            return !_isStopped;
        }
    }
}
