using System.Diagnostics;
using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Contenders.KafkaTyped;

/// <summary><c>Produce</c> while something listens to the spans and wants each with its tags, as a sampler that takes all does.</summary>
internal sealed class ProduceTracedContender : IContender
{
    private readonly ActivityListener _listener = new()
    {
        ShouldListenTo = static source => source.Name == KafkaTelemetry.ActivitySourceName,
        Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
    };

    private readonly ProduceContender<Order> _produce;

    public ProduceTracedContender(string bootstrapServers)
    {
        ActivitySource.AddActivityListener(_listener);
        _produce = new ProduceContender<Order>(bootstrapServers, OrderPool.Create());
    }

    public long Send(int messages) => _produce.Send(messages);

    public void Dispose()
    {
        _produce.Dispose();
        _listener.Dispose();
    }
}
