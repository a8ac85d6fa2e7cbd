using Confluent.Kafka;
using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Contenders.Confluent;

/// <summary>Confluent.Kafka's <c>Produce</c> with a delivery handler.</summary>
internal sealed class ConfluentProduceContender<TKey, TValue> : IContender
{
    private readonly IProducer<TKey, TValue> _producer;
    private readonly Func<int, Message<TKey, TValue>> _create;
    private readonly OutstandingMessages _outstanding = new();
    private readonly Action<DeliveryReport<TKey, TValue>> _handler;

    /// <param name="producer">The producer, which this disposes of.</param>
    /// <param name="create">Makes the message from what stands at a place of the pool.</param>
    public ConfluentProduceContender(IProducer<TKey, TValue> producer, Func<int, Message<TKey, TValue>> create)
    {
        _producer = producer;
        _create = create;
        _handler = report => _outstanding.Complete(report.Error);
    }

    public long Send(int messages)
    {
        long failedBefore = _outstanding.Failed;
        for (int i = 0; i < messages; i++)
        {
            _outstanding.Take();
            _producer.Produce(BenchmarkTopic.Name, _create(i & OrderPool.Mask), _handler);
        }

        _outstanding.WaitForAll();
        return _outstanding.Failed - failedBefore;
    }

    public void Dispose()
    {
        // Nothing is left after Send, unless it threw.
        _producer.Flush(TimeSpan.FromSeconds(10));
        _producer.Dispose();
        _outstanding.Dispose();
    }
}
