using KafkaTyped.Benchmarks.Contenders.KafkaTyped;
using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Enqueue;

/// <summary>KafkaTyped's way for messages with a timestamp, which no batch takes: one by one by <c>rd_kafka_produceva</c>.</summary>
internal sealed class TypedTimestampContender : IEnqueueContender
{
    private readonly ReadyMadeMessageOfTime[] _pool;
    private readonly TypedClient _client;
    private readonly IKafkaProducer<ReadyMadeMessageOfTime> _producer;

    public TypedTimestampContender(string bootstrapServers, ReadyMadeRecord[] records)
    {
        long now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        _pool = Array.ConvertAll(records, record => new ReadyMadeMessageOfTime(record.Key, record.Value, now));
        _client = new TypedClient(bootstrapServers, EnqueuePlan.LingerMs);
        _producer = _client.Producer<ReadyMadeMessageOfTime>();
    }

    public void Enqueue(int messages)
    {
        for (int i = 0; i < messages; i++)
        {
            _producer.Produce(_pool[i & OrderPool.Mask]);
        }
    }

    public void Drain() => _client.Drain(_producer);

    public void Dispose() => _client.Dispose();
}
