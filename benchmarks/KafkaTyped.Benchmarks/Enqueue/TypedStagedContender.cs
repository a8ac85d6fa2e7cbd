using KafkaTyped.Benchmarks.Contenders.KafkaTyped;
using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Enqueue;

/// <summary>KafkaTyped's usual way under load: the partition by the key, staged, 256 at a time by <c>rd_kafka_produce_batch</c>.</summary>
internal sealed class TypedStagedContender : IEnqueueContender
{
    private readonly ReadyMadeMessage[] _pool;
    private readonly TypedClient _client;
    private readonly IKafkaProducer<ReadyMadeMessage> _producer;

    public TypedStagedContender(string bootstrapServers, ReadyMadeRecord[] records)
    {
        _pool = Array.ConvertAll(records, static record => new ReadyMadeMessage(record.Key, record.Value));
        _client = new TypedClient(bootstrapServers, EnqueuePlan.LingerMs);
        _producer = _client.Producer<ReadyMadeMessage>();
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
