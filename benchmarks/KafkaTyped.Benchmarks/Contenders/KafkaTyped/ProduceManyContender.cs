using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Contenders.KafkaTyped;

/// <summary><c>ProduceManyAsync</c> over one sequence, with as many outstanding as it allows by itself.</summary>
internal sealed class ProduceManyContender(string bootstrapServers) : IContender
{
    private readonly Order[] _pool = OrderPool.Create();
    private readonly TypedClient _client = new(bootstrapServers);

    public long Send(int messages)
    {
        ProduceManyResult result = _client.Producer<Order>().ProduceManyAsync(Take(messages)).AsTask().GetAwaiter().GetResult();
        return messages - result.Delivered;
    }

    public void Dispose() => _client.Dispose();

    private IEnumerable<Order> Take(int messages)
    {
        for (int i = 0; i < messages; i++)
        {
            yield return _pool[i & OrderPool.Mask];
        }
    }
}
