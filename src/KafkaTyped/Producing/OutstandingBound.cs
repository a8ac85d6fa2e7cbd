namespace KafkaTyped.Producing;

/// <summary>
/// How many messages may be outstanding. Few, so that librdkafka's queue stays in the processor's cache, which is worth 1.4 times the rate; more only
/// where more is delivered for it, as on a cluster that is far away, or while nothing is delivered at all, so that the whole buffer takes up an outage.
/// Used by one thread at a time.
/// </summary>
internal sealed class OutstandingBound
{
    /// <summary>The bound at the start, and the least: measured; less throttles, 100,000 brings nothing on a cluster near by.</summary>
    public const int Least = 20_000;

    private const long WindowMs = 100;
    private const int WindowsBetweenTrials = 20;

    // A bound that was widened, by an outage perhaps, and that nobody reaches any more, narrows again.
    private const int WindowsUntilNarrower = 50;

    // A wider bound must deliver so much more to stay.
    private const double WorthIt = 1.15;

    private readonly int _most;
    private int _bound;
    private long _windowStart;
    private long _endedAtStart;
    private double _rateBeforeTrial;
    private bool _isTrial;
    private int _windowsToNextTrial;
    private int _windowsNotReached;
    private volatile bool _wasReached;

    /// <param name="most">The most, which is librdkafka's own: <c>queue.buffering.max.messages</c>; 0 for no limit.</param>
    public OutstandingBound(int most)
    {
        _most = most == 0 ? int.MaxValue : most;
        _bound = Math.Min(Least, _most);
    }

    /// <summary>The bound. May be read by any thread.</summary>
    public int Value => Volatile.Read(ref _bound);

    /// <summary>A sender had to wait. May be called by any thread.</summary>
    public void NoteReached() => _wasReached = true;

    /// <summary>Looks whether the bound should move.</summary>
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
                Set(_bound / 2);
                _windowsToNextTrial = WindowsBetweenTrials;
                return;
            }
        }

        _windowsNotReached = wasReached ? 0 : _windowsNotReached + 1;
        if (_windowsNotReached == WindowsUntilNarrower)
        {
            _windowsNotReached = 0;
            Set(_bound / 2);
        }

        if (wasReached && _bound < _most && --_windowsToNextTrial <= 0)
        {
            _rateBeforeTrial = rate;
            _isTrial = true;
            Set((int)Math.Min(_bound * 2L, _most));
        }
    }

    private void Set(int bound) => Volatile.Write(ref _bound, Math.Clamp(bound, Math.Min(Least, _most), _most));
}
