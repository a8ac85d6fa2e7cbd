using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Contenders.KafkaTyped;

/// <summary><c>Produce</c> from several threads on one producer, then a flush.</summary>
internal sealed class ProduceFromThreadsContender(string bootstrapServers, int threads) : IContender
{
    private readonly Order[] _pool = OrderPool.Create();
    private readonly TypedClient _client = new(bootstrapServers);

    public long Send(int messages)
    {
        long failedBefore = _client.Failed;
        IKafkaProducer<Order> producer = _client.Producer<Order>();
        var senders = new Thread[threads];
        for (int thread = 0; thread < threads; thread++)
        {
            int from = (int)((long)messages * thread / threads);
            int to = (int)((long)messages * (thread + 1) / threads);
            senders[thread] = new Thread(() => Produce(producer, from, to));
            senders[thread].Start();
        }

        foreach (Thread sender in senders)
        {
            sender.Join();
        }

        producer.FlushAsync().AsTask().GetAwaiter().GetResult();
        return _client.Failed - failedBefore;
    }

    public void Dispose() => _client.Dispose();

    private void Produce(IKafkaProducer<Order> producer, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            producer.Produce(_pool[i & OrderPool.Mask]);
        }
    }
}
