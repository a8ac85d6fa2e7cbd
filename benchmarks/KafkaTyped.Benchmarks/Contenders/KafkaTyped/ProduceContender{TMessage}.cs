using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Contenders.KafkaTyped;

/// <summary><c>Produce</c> from one thread, then a flush.</summary>
/// <param name="bootstrapServers">The cluster's addresses.</param>
/// <param name="pool">The messages that are sent over and over.</param>
internal sealed class ProduceContender<TMessage>(string bootstrapServers, TMessage[] pool) : IContender
{
    private readonly TypedClient _client = new(bootstrapServers);

    public long Send(int messages)
    {
        long failedBefore = _client.Failed;
        IKafkaProducer<TMessage> producer = _client.Producer<TMessage>();
        for (int i = 0; i < messages; i++)
        {
            producer.Produce(pool[i & OrderPool.Mask]);
        }

        producer.FlushAsync().AsTask().GetAwaiter().GetResult();
        return _client.Failed - failedBefore;
    }

    public void Dispose() => _client.Dispose();
}
