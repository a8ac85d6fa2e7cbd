using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Contenders.KafkaTyped;

/// <summary><c>Produce</c> of messages of about 1,000 bytes, from one thread, then a flush.</summary>
internal sealed class ProduceKilobyteContender(string bootstrapServers) : IContender
{
    private readonly OrderWithNote[] _pool = OrderPool.CreateWithNotes();
    private readonly TypedClient _client = new(bootstrapServers);

    public long Send(int messages)
    {
        long failedBefore = _client.Failed;
        IKafkaProducer<OrderWithNote> producer = _client.Producer<OrderWithNote>();
        for (int i = 0; i < messages; i++)
        {
            producer.Produce(_pool[i & OrderPool.Mask]);
        }

        producer.FlushAsync().AsTask().GetAwaiter().GetResult();
        return _client.Failed - failedBefore;
    }

    public void Dispose() => _client.Dispose();
}
