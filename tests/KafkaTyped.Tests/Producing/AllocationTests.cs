using KafkaTyped.Tests.Support;

namespace KafkaTyped.Tests.Producing;

/// <summary>Runs alone: the figures are of the whole process.</summary>
[Collection(nameof(AllocationTests))]
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
public sealed class AllocationTests
{
    private const int Messages = 20_000;

    // The runtime's own timers and tiering allocate a little now and then; one byte a message would be 20,000.
    private const long Noise = 8_000;

    private static readonly Order s_order = new("key-of-the-order", "the value of the order", "tenant", Timestamp: 1_700_000_000_000);
    private static readonly Order s_plain = new("key-of-the-order", "the value of the order");

    [Fact]
    public async Task Produce_allocates_nothing() => await Measure(static producer => producer.Produce(s_plain));

    [Fact]
    public async Task Produce_with_headers_and_timestamp_allocates_nothing() => await Measure(static producer => producer.Produce(s_order));

    [Fact]
    public async Task TryProduce_allocates_nothing() => await Measure(static producer => producer.TryProduce(s_plain));

    [Fact]
    public async Task Produce_with_a_callback_allocates_nothing() =>
        await Measure(static producer => producer.Produce(s_plain, static report => _ = report.Receipt.Offset));

    [Fact]
    public async Task ProduceAsync_allocates_nothing()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer(settings: "linger.ms=0");
        await SendAwaited(producer, Messages);
        long allocated = await Least(() => SendAwaited(producer, Messages));

        Assert.InRange(allocated, 0, Noise);

        // In windows, so that many are outstanding at once.
        static async Task SendAwaited(IKafkaProducer<Order> producer, int count)
        {
            for (int i = 0; i < count; i += s_window.Length)
            {
                for (int j = 0; j < s_window.Length; j++)
                {
#pragma warning disable CA2012 // Each is awaited once, below: this is what a window of sends looks like.
                    s_window[j] = producer.ProduceAsync(s_plain);
#pragma warning restore CA2012
                }

                for (int j = 0; j < s_window.Length; j++)
                {
                    await s_window[j].ConfigureAwait(false);
                }
            }
        }
    }

    private static readonly ValueTask<DeliveryReceipt>[] s_window = new ValueTask<DeliveryReceipt>[100];

    private static async Task Measure(Action<IKafkaProducer<Order>> send)
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer();
        await SendAll();
        long allocated = await Least(SendAll);

        Assert.InRange(allocated, 0, Noise);

        async Task SendAll()
        {
            for (int i = 0; i < Messages; i++)
            {
                send(producer);
            }

            await producer.FlushAsync();
        }
    }

    // All threads of the process count, the event thread's too; the least of some rounds is what the work itself needs.
    private static async Task<long> Least(Func<Task> work)
    {
        long least = long.MaxValue;
        for (int round = 0; round < 8; round++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            await work();
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        return least;
    }
}
