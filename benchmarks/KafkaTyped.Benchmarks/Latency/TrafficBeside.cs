using System.Diagnostics;
using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Latency;

/// <summary>A thread that sends messages nobody awaits, at a steady rate or as fast as it can, until it is disposed.</summary>
internal sealed class TrafficBeside : IDisposable
{
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(1);

    private readonly ILatencyContender _contender;
    private readonly Order[] _pool;
    private readonly int _perSecond;
    private readonly Thread _thread;
    private long _sent;
    private volatile bool _isStopped;

    /// <param name="contender">Sends them.</param>
    /// <param name="pool">The messages.</param>
    /// <param name="perSecond">How many; 0 for none.</param>
    public TrafficBeside(ILatencyContender contender, Order[] pool, int perSecond)
    {
        _contender = contender;
        _pool = pool;
        _perSecond = perSecond;
        _thread = new Thread(Run);
        _thread.Start();
    }

    /// <summary>How many were sent so far.</summary>
    public long Sent => Volatile.Read(ref _sent);

    public void Dispose()
    {
        _isStopped = true;
        _thread.Join();
    }

    private void Run()
    {
        if (_perSecond == 0)
        {
            return;
        }

        long started = Stopwatch.GetTimestamp();
        while (!_isStopped)
        {
            if (_perSecond == LatencyScenario.FullSpeed)
            {
                Send();
                continue;
            }

            // What is due, once a millisecond: about twenty messages at 20,000 a second.
            for (long due = (long)(Stopwatch.GetElapsedTime(started).TotalSeconds * _perSecond); _sent < due;)
            {
                Send();
            }

            Thread.Sleep(s_tick);
        }
    }

    private void Send()
    {
        _contender.SendBeside(_pool[_sent & OrderPool.Mask]);
        Volatile.Write(ref _sent, _sent + 1);
    }
}
