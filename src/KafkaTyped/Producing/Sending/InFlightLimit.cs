namespace KafkaTyped.Producing.Sending;

/// <summary>
/// How many records may be in flight: handed to librdkafka and not ended. Few, so that librdkafka's queue stays in the processor's cache, which is worth 1.4 times the rate; more only
/// where more is delivered for it, as on a cluster that is far away, or while nothing is delivered at all, so that the whole buffer takes up an outage.
/// Used by one thread at a time.
/// </summary>
internal sealed class InFlightLimit
{
    /// <summary>The limit at the start, and the least: measured; less throttles, 100,000 brings nothing on a cluster near by.</summary>
    public const int Least = 20_000;

    private const long WindowMs = 100;
    private const int WindowsBetweenTrials = 20;

    // A limit that was raised, by an outage perhaps, and that is not reached any more, is lowered again.
    private const int WindowsUntilLowered = 50;

    // A higher limit stays only where it delivers so much more.
    private const double WorthIt = 1.15;

    private readonly int _most;
    private int _limit;
    private long _windowStart;
    private long _endedAtStart;
    private double _rateBeforeTrial;
    private bool _isTrial;
    private int _windowsToNextTrial;
    private int _windowsNotReached;
    private volatile bool _wasReached;

    /// <param name="most">The most, which is librdkafka's own: <c>queue.buffering.max.messages</c>; 0 for no limit.</param>
    public InFlightLimit(int most)
    {
        _most = most == 0 ? int.MaxValue : most;
        _limit = Math.Min(Least, _most);
    }

    /// <summary>The limit. May be read by any thread.</summary>
    public int Value => Volatile.Read(ref _limit);

    /// <summary>A sender had to wait. May be called by any thread.</summary>
    public void NoteReached() => _wasReached = true;

    /// <summary>Decides whether the limit moves.</summary>
    /// <param name="ended">How many messages have ended so far.</param>
    /// <param name="now">The time in milliseconds, of any clock that only goes forward.</param>
    public void Adapt(long ended, long now)
    {
        long elapsed = now - _windowStart;
        if (elapsed < WindowMs)
        {
            return;
        }

        double rate = (double)(ended - _endedAtStart) / elapsed;
        bool wasReached = _wasReached;
        _wasReached = false;
        _windowStart = now;
        _endedAtStart = ended;

        if (_isTrial)
        {
            _isTrial = false;
            if (rate < _rateBeforeTrial * WorthIt)
            {
                Set(_limit / 2);
                _windowsToNextTrial = WindowsBetweenTrials;
                return;
            }
        }

        _windowsNotReached = wasReached ? 0 : _windowsNotReached + 1;
        if (_windowsNotReached == WindowsUntilLowered)
        {
            _windowsNotReached = 0;
            Set(_limit / 2);
        }

        if (wasReached && _limit < _most && --_windowsToNextTrial <= 0)
        {
            _rateBeforeTrial = rate;
            _isTrial = true;
            Set((int)Math.Min(_limit * 2L, _most));
        }
    }

    private void Set(int limit) => Volatile.Write(ref _limit, Math.Clamp(limit, Math.Min(Least, _most), _most));
}
