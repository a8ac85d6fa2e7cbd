using KafkaTyped.Native;
using KafkaTyped.Producing.Deliveries;
using KafkaTyped.Producing.Sending;

namespace KafkaTyped.Producing.Clients;

/// <summary>
/// The client's event thread: drains delivery reports, runs user code, hands over what was gathered a tick ago, sends what waits for capacity and
/// ends waits whose time is over.
/// </summary>
internal sealed class ClientEventLoop
{
    private static readonly TimeSpan s_rest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_waitWithWaiters = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(1);

    private readonly NativeClient _native;
    private readonly DeliveryReportHandler _reports;
    private readonly AccumulatorTable _accumulators;
    private readonly BufferQueue _queue;
    private readonly SenderDraining _draining;
    private readonly InFlightRecords _inFlight;
    private readonly WakeSignal _wake;
    private readonly Thread _thread;
    private readonly object _tickGate = new();
    private volatile bool _isStopping;

    public ClientEventLoop(
        NativeClient native, DeliveryReportHandler reports, AccumulatorTable accumulators, BufferQueue queue, SenderDraining draining, InFlightRecords inFlight, WakeSignal wake)
    {
        _native = native;
        _reports = reports;
        _accumulators = accumulators;
        _queue = queue;
        _draining = draining;
        _inFlight = inFlight;
        _wake = wake;
        _thread = new Thread(Run) { Name = $"KafkaTyped events {native.Name}", IsBackground = true };
    }

    /// <summary>Starts the thread.</summary>
    public void Start() => _thread.UnsafeStart();

    /// <summary>Ends the thread, and reports what is left on the calling one.</summary>
    /// <param name="bound">How long to wait for a callback that still runs.</param>
    /// <returns>Whether the thread has ended.</returns>
    public bool Stop(TimeSpan bound)
    {
        _isStopping = true;
        _native.WakeDrain();
        if (!_thread.Join(bound))
        {
            return false;
        }

        _reports.EventThread.Bind();
        while (_reports.Drain(TimeSpan.Zero) || !_reports.IsEverythingTold)
        {
            _reports.RunUserCode();
        }

        _reports.EventThread.Unbind();
        return true;
    }

    private void Run()
    {
        _reports.EventThread.Bind();
        while (!_isStopping)
        {
            try
            {
                _reports.RunUserCode();
                _accumulators.Tick();
                WaitAndDrain();
                _queue.Expire();
                _inFlight.AdaptLimit();
                _reports.LogHeldBack(everything: false);
            }
#pragma warning disable CA1031 // This thread ends every message: it goes on when a logger or a listener throws.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                _reports.LogQuietly(exception);
            }
        }
    }

    private void WaitAndDrain()
    {
        if (_draining.IsActive)
        {
            WaitBesideSenders();
            return;
        }

        TimeSpan wait = _accumulators.HasRecords ? s_tick : _queue.HasWaiters ? s_waitWithWaiters : s_rest;
        if (wait > s_tick)
        {
            // A record that is gathered after this ends the wait; one that was gathered before is seen here.
            _wake.BeginRest();
            wait = _accumulators.HasRecords ? s_tick : wait;
        }

        _draining.Drain(wait);
        _wake.EndRest();
    }

    // Senders drain; this thread handles what the last of them leaves behind.
    private void WaitBesideSenders()
    {
        _draining.ResetActive();
        lock (_tickGate)
        {
            Monitor.Wait(_tickGate, s_tick);
        }

        if (!_draining.IsActive)
        {
            _accumulators.Tick();
            _draining.Drain(TimeSpan.Zero);
        }
    }
}
