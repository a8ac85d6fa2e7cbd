using System.Diagnostics;
using KafkaTyped.Tests.Support;

namespace KafkaTyped.Tests.Producing;

/// <summary>Linger is so long that whether it was waited out shows whatever else the machine does.</summary>
public sealed class AdaptiveLingerTests
{
    private static readonly TimeSpan s_linger = TimeSpan.FromSeconds(3);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lone_awaited_message_waits_out_linger_only_where_adaptive_linger_is_off(bool isAdaptive)
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = await StartAsync(fixture, isAdaptive);

        TimeSpan taken = await TimeOf(async () =>
        {
            await producer.ProduceAsync(new Order("k", "v", Partition: 0));
            producer.ProduceAndWait(new Order("k", "v", Partition: 0));
        });

        Assert.True(isAdaptive == taken < s_linger, $"{taken}");
    }

    [Theory]
    [InlineData(16)]
    [InlineData(200)]
    public async Task Flows_that_all_wait_do_not_linger(int flows)
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = await StartAsync(fixture);

        TimeSpan taken = await TimeOf(() => Task.WhenAll(Enumerable.Range(0, flows).Select(async flow =>
        {
            for (int i = 0; i < 5; i++)
            {
                await producer.ProduceAsync(new Order($"{flow}", "v"));
            }
        })));

        Assert.True(taken < s_linger, $"{taken}");
    }

    [Fact]
    public async Task A_sequence_with_a_full_window_does_not_linger()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = await StartAsync(fixture);

        TimeSpan taken = await TimeOf(async () =>
            await producer.ProduceManyAsync(Enumerable.Range(0, 1_000).Select(i => new Order($"{i}", "v")), maxInFlight: 100));

        Assert.True(taken < s_linger, $"{taken}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Senders_without_room_do_not_linger(bool blocks)
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = await StartAsync(fixture, isAdaptive: true, "queue.buffering.max.messages=100");

        TimeSpan taken = await TimeOf(async () =>
        {
            for (int i = 0; i < 1_000; i++)
            {
                if (blocks)
                {
                    producer.Produce(new Order($"{i}", "v"));
                }
                else
                {
#pragma warning disable CA2012 // Nobody awaits it: that alone must not decide whether messages linger.
                    _ = producer.ProduceAsync(new Order($"{i}", "v"));
#pragma warning restore CA2012
                }
            }

            await producer.FlushAsync();
        });

        Assert.True(taken < s_linger, $"{taken}");
    }

    [Fact]
    public async Task What_nobody_waits_for_lingers()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = await StartAsync(fixture);
        var delivered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        TimeSpan taken = await TimeOf(async () =>
        {
            producer.Produce(new Order("k", "v", Partition: 0), _ => delivered.SetResult());
            await delivered.Task;
        });

        // A timer may be a little early.
        Assert.True(taken > s_linger * 0.9, $"{taken}");
    }

    [Fact]
    public async Task Messages_in_company_are_gathered()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = await StartAsync(fixture);
        fixture.Kafka.StartTrackingRequests();

        // Those that come while a request is under way share the next.
        await Task.WhenAll(Enumerable.Range(0, 640).Select(_ => producer.ProduceAsync(new Order("k", "v", Partition: 0)).AsTask()));

        Assert.InRange(fixture.Kafka.CountRequests(Testing.KafkaRequest.Produce), 1, 160);
    }

    // Metadata and the producer id take longer than other messages.
    private static async Task<IKafkaProducer<Order>> StartAsync(ProducerFixture fixture, bool isAdaptive = true, params string[] settings)
    {
        IKafkaProducer<Order> producer = fixture.Pool.CreateProducer<Order, OrderContract>(
            fixture.Settings(adaptiveLinger: isAdaptive, settings: [$"linger.ms={s_linger.TotalMilliseconds}", .. settings]));
        producer.Produce(new Order("k", "warm", Partition: 0));
        await producer.FlushAsync();
        return producer;
    }

    private static async Task<TimeSpan> TimeOf(Func<Task> run)
    {
        long start = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(start);
    }
}
