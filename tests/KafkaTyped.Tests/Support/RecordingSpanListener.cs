using System.Collections.Concurrent;
using System.Diagnostics;

namespace KafkaTyped.Tests.Support;

/// <summary>Listens to the library's spans and keeps those that have ended. Of the whole process: tests with it run alone.</summary>
internal sealed class RecordingSpanListener : IDisposable
{
    private readonly ActivityListener _listener;

    public RecordingSpanListener(ActivitySamplingResult sampling = ActivitySamplingResult.AllDataAndRecorded, bool throws = false)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == KafkaTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => sampling,
            ActivityStopped = span =>
            {
                Ended.Enqueue(span);
                if (throws)
                {
                    throw new InvalidOperationException("A listener of spans threw.");
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public ConcurrentQueue<Activity> Ended { get; } = new();

    public void Dispose() => _listener.Dispose();
}
