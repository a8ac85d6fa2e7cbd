using System.Collections.Concurrent;
using KafkaTyped;

namespace Quickstart.Producing;

/// <summary>Counts deliveries. Fed by the client's event thread, read by the progress bar.</summary>
internal sealed class DeliveryTally
{
    private readonly ConcurrentQueue<KafkaProduceException> _failures = new();
    private int _delivered;

    public int Delivered => Volatile.Read(ref _delivered);

    public IReadOnlyCollection<KafkaProduceException> Failures => _failures;

    public void Count(in DeliveryReport report)
    {
        if (report.IsDelivered)
        {
            Interlocked.Increment(ref _delivered);
        }
        else
        {
            _failures.Enqueue(report.Error);
        }
    }
}
