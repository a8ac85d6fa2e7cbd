using Confluent.Kafka;
using KafkaTyped.Benchmarks.Contenders.Confluent;
using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Latency;

/// <summary>Confluent.Kafka's <c>ProduceAsync</c>.</summary>
internal sealed class ConfluentLatencyContender(string bootstrapServers, int lingerMs) : ILatencyContender
{
    private readonly IProducer<string, Order> _producer = ConfluentClient.CreateTyped(bootstrapServers, lingerMs);

    public async ValueTask SendAsync(Order order) =>
        await _producer.ProduceAsync(BenchmarkTopic.Name, new Message<string, Order> { Key = order.OrderId, Value = order }).ConfigureAwait(false);

    public void Dispose() => _producer.Dispose();
}
