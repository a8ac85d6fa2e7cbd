using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Contenders.KafkaTyped;

/// <summary><c>ProduceAsync</c> with a sliding window: before a message is sent, the one 10,000 before it is awaited.</summary>
internal sealed class ProduceAsyncContender(string bootstrapServers) : IContender
{
    public const int InFlight = 10_000;

    private readonly Order[] _pool = OrderPool.Create();
    private readonly TypedClient _client = new(bootstrapServers);
    private readonly ValueTask<DeliveryReceipt>[] _window = new ValueTask<DeliveryReceipt>[InFlight];

    public long Send(int messages) => SendAsync(messages).GetAwaiter().GetResult();

    public void Dispose() => _client.Dispose();

    private async Task<long> SendAsync(int messages)
    {
        long failed = 0;
        IKafkaProducer<Order> producer = _client.Producer<Order>();
        int place = 0;
        for (int i = 0; i < messages; i++)
        {
            if (i >= InFlight && !await IsDeliveredAsync(place).ConfigureAwait(false))
            {
                failed++;
            }

#pragma warning disable CA2012 // Each is awaited once, when its turn comes.
            _window[place] = producer.ProduceAsync(_pool[i & OrderPool.Mask]);
#pragma warning restore CA2012
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

    // Most are completed when their turn comes: those are read without a state machine.
    private ValueTask<bool> IsDeliveredAsync(int place)
    {
        ValueTask<DeliveryReceipt> delivery = _window[place];
        if (!delivery.IsCompletedSuccessfully)
        {
            return AwaitAsync(delivery);
        }

        return new(delivery.Result.Status == DeliveryStatus.Persisted);
    }

    private static async ValueTask<bool> AwaitAsync(ValueTask<DeliveryReceipt> delivery)
    {
        try
        {
            return (await delivery.ConfigureAwait(false)).Status == DeliveryStatus.Persisted;
        }
        catch (KafkaProduceException)
        {
            return false;
        }
    }
}
