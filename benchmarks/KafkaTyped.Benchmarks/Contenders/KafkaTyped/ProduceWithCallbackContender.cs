using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Contenders.KafkaTyped;

/// <summary><c>Produce</c> with a callback for each message, from one thread, then a flush.</summary>
internal sealed class ProduceWithCallbackContender : IContender
{
    private readonly Order[] _pool = OrderPool.Create();
    private readonly TypedClient _client;
    private readonly DeliveryCallback _callback;
    private long _delivered;

    public ProduceWithCallbackContender(string bootstrapServers)
    {
        _client = new TypedClient(bootstrapServers);

        // On one thread, which alone calls back.
        _callback = report => _delivered += report.IsDelivered ? 1 : 0;
    }

    public long Send(int messages)
    {
        long deliveredBefore = _delivered;
        IKafkaProducer<Order> producer = _client.Producer<Order>();
        for (int i = 0; i < messages; i++)
        {
            producer.Produce(_pool[i & OrderPool.Mask], _callback);
        }

        producer.FlushAsync().AsTask().GetAwaiter().GetResult();
        return messages - (_delivered - deliveredBefore);
    }

    public void Dispose() => _client.Dispose();
}
