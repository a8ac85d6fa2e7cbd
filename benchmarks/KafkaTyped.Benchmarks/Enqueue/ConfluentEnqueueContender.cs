using Confluent.Kafka;
using KafkaTyped.Benchmarks.Contenders.Confluent;
using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Enqueue;

/// <summary>Confluent.Kafka's <c>Produce</c> with a delivery handler.</summary>
internal sealed class ConfluentEnqueueContender : IEnqueueContender
{
    private readonly ReadyMadeRecord[] _pool;
    private readonly IProducer<byte[], byte[]> _producer;
    private readonly Action<DeliveryReport<byte[], byte[]>> _handler;
    private long _failed;

    public ConfluentEnqueueContender(string bootstrapServers, ReadyMadeRecord[] records)
    {
        _pool = records;
        _producer = ConfluentClient.CreateReadyMade(bootstrapServers, EnqueuePlan.LingerMs);
        _handler = report => _failed += report.Error.IsError ? 1 : 0;
    }

    public void Enqueue(int messages)
    {
        for (int i = 0; i < messages; i++)
        {
            ReadyMadeRecord record = _pool[i & OrderPool.Mask];
            _producer.Produce(BenchmarkTopic.ReadyMade, new Message<byte[], byte[]> { Key = record.Key, Value = record.Value }, _handler);
        }
    }

    public void Drain()
    {
        int left = _producer.Flush(TimeSpan.FromSeconds(60));
        if (left > 0 || _failed > 0)
        {
            throw new InvalidOperationException($"{left:N0} messages have no end, {_failed:N0} failed.");
        }
    }

    public void Dispose()
    {
        _producer.Flush(TimeSpan.FromSeconds(10));
        _producer.Dispose();
    }
}
