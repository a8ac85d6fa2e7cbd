using Confluent.Kafka;
using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Contenders.Confluent;

/// <summary>Confluent.Kafka's <c>Produce</c> of bytes that need no serialization, with a delivery handler.</summary>
internal sealed class ConfluentReadyMadeContender : IContender
{
    private readonly ReadyMadeRecord[] _pool = ReadyMadeRecord.CreatePool();
    private readonly IProducer<byte[], byte[]> _producer;
    private readonly OutstandingMessages _outstanding = new();
    private readonly Action<DeliveryReport<byte[], byte[]>> _handler;

    public ConfluentReadyMadeContender(string bootstrapServers)
    {
        _producer = ConfluentClient.CreateReadyMade(bootstrapServers);
        _handler = report => _outstanding.Complete(report.Error);
    }

    public long Send(int messages)
    {
        long failedBefore = _outstanding.Failed;
        for (int i = 0; i < messages; i++)
        {
            ReadyMadeRecord record = _pool[i & OrderPool.Mask];
            _outstanding.Take();
            _producer.Produce(BenchmarkTopic.Name, new Message<byte[], byte[]> { Key = record.Key, Value = record.Value }, _handler);
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
