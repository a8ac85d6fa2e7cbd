using Confluent.Kafka;
using KafkaTyped.Benchmarks.Contenders.KafkaTyped;
using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Contenders.Confluent;

/// <summary>Confluent.Kafka's <c>ProduceAsync</c> with the same sliding window as <see cref="ProduceAsyncContender"/>.</summary>
internal sealed class ConfluentProduceAsyncContender(string bootstrapServers) : IContender
{
    private const int InFlight = ProduceAsyncContender.InFlight;

    private readonly Order[] _pool = OrderPool.Create();
    private readonly IProducer<string, Order> _producer = ConfluentClient.CreateTyped(bootstrapServers);
    private readonly Task<DeliveryResult<string, Order>>[] _window = new Task<DeliveryResult<string, Order>>[InFlight];

    public long Send(int messages) => SendAsync(messages).GetAwaiter().GetResult();

    public void Dispose() => _producer.Dispose();

    private async Task<long> SendAsync(int messages)
    {
        long failed = 0;
        int place = 0;
        for (int i = 0; i < messages; i++)
        {
            if (i >= InFlight && !await IsDeliveredAsync(place).ConfigureAwait(false))
            {
                failed++;
            }

            Order order = _pool[i & OrderPool.Mask];
            _window[place] = _producer.ProduceAsync(BenchmarkTopic.Name, new Message<string, Order> { Key = order.OrderId, Value = order });
            place = place + 1 == InFlight ? 0 : place + 1;
        }

        for (int rest = 0; rest < Math.Min(messages, InFlight); rest++)
        {
            if (!await IsDeliveredAsync(rest).ConfigureAwait(false))
            {
                failed++;
            }
        }

        return failed;
    }

    private ValueTask<bool> IsDeliveredAsync(int place)
    {
        Task<DeliveryResult<string, Order>> delivery = _window[place];
        return delivery.IsCompletedSuccessfully
            ? new(delivery.Result.Status == PersistenceStatus.Persisted)
            : AwaitAsync(delivery);
    }

    private static async ValueTask<bool> AwaitAsync(Task<DeliveryResult<string, Order>> delivery)
    {
        try
        {
            return (await delivery.ConfigureAwait(false)).Status == PersistenceStatus.Persisted;
        }
        catch (ProduceException<string, Order>)
        {
            return false;
        }
    }
}
