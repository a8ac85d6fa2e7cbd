using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Contenders.KafkaTyped;

/// <summary><c>Produce</c> of messages with three headers, from one thread, then a flush.</summary>
internal sealed class ProduceWithHeadersContender(string bootstrapServers) : IContender
{
    private readonly OrderWithHeaders[] _pool = OrderPool.CreateWithHeaders();
    private readonly TypedClient _client = new(bootstrapServers);

    public long Send(int messages)
    {
        long failedBefore = _client.Failed;
        IKafkaProducer<OrderWithHeaders> producer = _client.Producer<OrderWithHeaders>();
        for (int i = 0; i < messages; i++)
        {
            producer.Produce(_pool[i & OrderPool.Mask]);
        }

        producer.FlushAsync().AsTask().GetAwaiter().GetResult();
        return _client.Failed - failedBefore;
    }

    public void Dispose() => _client.Dispose();
}
