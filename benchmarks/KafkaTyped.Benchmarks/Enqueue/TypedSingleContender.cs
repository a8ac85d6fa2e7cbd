using KafkaTyped.Benchmarks.Contenders.KafkaTyped;
using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Enqueue;

/// <summary>
/// KafkaTyped's <c>rd_kafka_produce</c>. A message that names its partition goes this way where the number of partitions is not known, which it is
/// with Java's partitioner only.
/// </summary>
internal sealed class TypedSingleContender : IEnqueueContender
{
    private readonly ReadyMadeMessageOfPartition[] _pool;
    private readonly TypedClient _client;
    private readonly IKafkaProducer<ReadyMadeMessageOfPartition> _producer;

    public TypedSingleContender(string bootstrapServers, ReadyMadeRecord[] records)
    {
        _pool = [.. records.Select(static (record, i) => new ReadyMadeMessageOfPartition(record.Key, record.Value, i % BenchmarkTopic.Partitions))];
        _client = new TypedClient(bootstrapServers, EnqueuePlan.LingerMs, partitioner: "consistent_random");
        _producer = _client.Producer<ReadyMadeMessageOfPartition>();
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
