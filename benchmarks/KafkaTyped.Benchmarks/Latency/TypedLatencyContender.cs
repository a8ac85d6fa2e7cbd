using KafkaTyped.Benchmarks.Contenders.KafkaTyped;
using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Latency;

/// <summary>KafkaTyped's <c>ProduceAsync</c>, beside its <c>Produce</c>.</summary>
internal sealed class TypedLatencyContender : ILatencyContender
{
    private readonly TypedClient _client;
    private readonly IKafkaProducer<Order> _producer;

    public TypedLatencyContender(string bootstrapServers, int lingerMs)
    {
        _client = new TypedClient(bootstrapServers, lingerMs);
        _producer = _client.Producer<Order>();
    }

    public async ValueTask SendAsync(Order order) => await _producer.ProduceAsync(order).ConfigureAwait(false);

    public void SendBeside(Order order) => _producer.Produce(order);

    public void Dispose() => _client.Dispose();
}
