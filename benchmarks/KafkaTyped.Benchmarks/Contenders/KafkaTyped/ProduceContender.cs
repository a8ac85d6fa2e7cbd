using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Contenders.KafkaTyped;

/// <summary><c>Produce</c> from one thread, then a flush.</summary>
internal sealed class ProduceContender(string bootstrapServers) : IContender
{
    private readonly Order[] _pool = OrderPool.Create();
    private readonly TypedClient _client = new(bootstrapServers);

    public long Send(int messages)
    {
        long failedBefore = _client.Failed;
        IKafkaProducer<Order> producer = _client.Producer<Order>();
        for (int i = 0; i < messages; i++)
        {
            producer.Produce(_pool[i & OrderPool.Mask]);
        }

        producer.FlushAsync().AsTask().GetAwaiter().GetResult();
        return _client.Failed - failedBefore;
    }

    public void Dispose() => _client.Dispose();
}
