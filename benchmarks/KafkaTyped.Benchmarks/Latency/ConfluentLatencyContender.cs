using Confluent.Kafka;
using KafkaTyped.Benchmarks.Contenders;
using KafkaTyped.Benchmarks.Contenders.Confluent;
using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Latency;

/// <summary>Confluent.Kafka's <c>ProduceAsync</c>, beside its <c>Produce</c> with a delivery handler.</summary>
internal sealed class ConfluentLatencyContender : ILatencyContender
{
    // Leaves the buffer room for those who await: Confluent.Kafka throws where there is none.
    private const int MostBeside = ProducerSettings.BufferedMessages - 1_000;

    private readonly IProducer<string, Order> _producer;
    private readonly OutstandingMessages _beside = new(MostBeside);
    private readonly Action<DeliveryReport<string, Order>> _handler;

    public ConfluentLatencyContender(string bootstrapServers, int lingerMs)
    {
        _producer = ConfluentClient.CreateTyped(bootstrapServers, lingerMs);
        _handler = report => _beside.Complete(report.Error);
    }

    public async ValueTask SendAsync(Order order) =>
        await _producer.ProduceAsync(BenchmarkTopic.Name, new Message<string, Order> { Key = order.OrderId, Value = order }).ConfigureAwait(false);

    public void SendBeside(Order order)
    {
        _beside.Take();
        _producer.Produce(BenchmarkTopic.Name, new Message<string, Order> { Key = order.OrderId, Value = order }, _handler);
    }

    public void Dispose()
    {
        _producer.Flush(TimeSpan.FromSeconds(10));
        _producer.Dispose();
        _beside.Dispose();
    }
}
