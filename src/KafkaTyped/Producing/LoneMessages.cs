using KafkaTyped.Native;

namespace KafkaTyped.Producing;

/// <summary>
/// Keeps an awaited message that is alone from waiting out <c>linger.ms</c>, in the hope of company that does not come. librdkafka ignores linger while
/// a flush runs, so a thread of this runs one whenever a message is sent that has hardly any company. With more company linger pays, and this is
/// not asked. Thread-safe.
/// </summary>
internal sealed class LoneMessages(NativeClient client)
{
    /// <summary>With more outstanding than this a message is not alone.</summary>
    public const int MostOutstanding = 8;

    // Long enough for the broker's thread to see that a flush runs; on a cluster near by it ends with the message's delivery before that.
    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(10);

    private readonly object _gate = new();
    private Thread? _thread;
    private bool _isAsked;
    private bool _isFlushing;
    private bool _isStopped;

    /// <summary>A message was sent that should go at once.</summary>
    public void SendNow()
    {
        lock (_gate)
        {
            _isAsked = true;
            if (_thread is null && !_isStopped)
            {
                _thread = new Thread(Run) { Name = $"KafkaTyped lone messages {client.Name}", IsBackground = true };
                _thread.Start();
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
