using Confluent.Kafka;
using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Contenders.Confluent;

/// <summary>Confluent.Kafka's <c>Produce</c> of messages of about 1,000 bytes, with a delivery handler.</summary>
internal sealed class ConfluentKilobyteContender : IContender
{
    private readonly OrderWithNote[] _pool = OrderPool.CreateWithNotes();
    private readonly IProducer<string, OrderWithNote> _producer;
    private readonly OutstandingMessages _outstanding = new();
    private readonly Action<DeliveryReport<string, OrderWithNote>> _handler;

    public ConfluentKilobyteContender(string bootstrapServers)
    {
        _producer = ConfluentClient.CreateTyped(bootstrapServers, new OrderWithNoteSerializer());
        _handler = report => _outstanding.Complete(report.Error);
    }

    public long Send(int messages)
    {
        long failedBefore = _outstanding.Failed;
        for (int i = 0; i < messages; i++)
        {
            OrderWithNote order = _pool[i & OrderPool.Mask];
            _outstanding.Take();
            _producer.Produce(BenchmarkTopic.Name, new Message<string, OrderWithNote> { Key = order.OrderId, Value = order }, _handler);
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
