using System.Globalization;
using System.Text;
using Confluent.Kafka;
using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Contenders.Confluent;

/// <summary>Confluent.Kafka's <c>Produce</c> with a delivery handler, of typed messages with the three headers of <see cref="OrderWithHeaders"/>.</summary>
internal sealed class ConfluentProduceWithHeadersContender : IContender
{
    private readonly Order[] _pool = OrderPool.Create();
    private readonly OrderWithHeaders[] _headers = OrderPool.CreateWithHeaders();
    private readonly IProducer<string, Order> _producer;
    private readonly OutstandingMessages _outstanding = new();
    private readonly Action<DeliveryReport<string, Order>> _handler;

    public ConfluentProduceWithHeadersContender(string bootstrapServers)
    {
        _producer = ConfluentClient.CreateTyped(bootstrapServers);
        _handler = report => _outstanding.Complete(report.Error);
    }

    public long Send(int messages)
    {
        long failedBefore = _outstanding.Failed;
        for (int i = 0; i < messages; i++)
        {
            Order order = _pool[i & OrderPool.Mask];
            OrderWithHeaders from = _headers[i & OrderPool.Mask];
            var headers = new Headers
            {
                { "tenant", Encoding.UTF8.GetBytes(from.Tenant) },
                { "schema", Encoding.UTF8.GetBytes(from.Schema.ToString(CultureInfo.InvariantCulture)) },
                { "correlation-id", Encoding.UTF8.GetBytes(from.CorrelationId) },
            };
            _outstanding.Take();
            _producer.Produce(BenchmarkTopic.Name, new Message<string, Order> { Key = order.OrderId, Value = order, Headers = headers }, _handler);
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
