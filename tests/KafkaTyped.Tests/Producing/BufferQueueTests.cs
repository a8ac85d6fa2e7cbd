using System.Diagnostics;
using System.Text;
using KafkaTyped.Tests.Support;

namespace KafkaTyped.Tests.Producing;

public sealed class BufferQueueTests
{
    private static readonly string[] s_smallBuffer = ["queue.buffering.max.messages=10", "linger.ms=1"];

    [Fact]
    public async Task Awaited_sends_wait_for_room_and_keep_their_order()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer(settings: s_smallBuffer);

        List<Task<DeliveryReceipt>> sends = [.. Enumerable.Range(0, 2_000).Select(i =>
            producer.ProduceAsync(new Order("k", ProducerFixture.Number(i), "tenant", 0)).AsTask())];
        DeliveryReceipt[] receipts = await Task.WhenAll(sends).WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(Enumerable.Range(0, 2_000).Select(i => (long)i), receipts.Select(receipt => receipt.Offset));
        Assert.Equal(
            Enumerable.Range(0, 2_000).Select(ProducerFixture.Number),
            fixture.ReadAll(2_000).Select(record => Encoding.UTF8.GetString(record.Message.Value!)));
    }

    [Fact]
    public async Task Sends_of_all_kinds_from_one_flow_keep_their_order_while_waiting()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer(settings: s_smallBuffer);
        List<Task> awaited = [];

        await Task.Run(() =>
        {
            for (int i = 0; i < 900; i++)
            {
                var order = new Order("k", ProducerFixture.Number(i), Partition: 0);
                switch (i % 3)
                {
                    case 0:
                        producer.Produce(order);
                        break;
                    case 1:
                        awaited.Add(producer.ProduceAsync(order).AsTask());
                        break;
                    default:
                        producer.Produce(order, _ => { });
                        break;
                }
            }
        }).WaitAsync(TimeSpan.FromSeconds(60));
        await Task.WhenAll(awaited);
        await producer.FlushAsync();

        Assert.Equal(
            Enumerable.Range(0, 900).Select(ProducerFixture.Number),
            fixture.ReadAll(900).Select(record => Encoding.UTF8.GetString(record.Message.Value!)));
    }

    [Fact]
    public void A_full_buffer_refuses_TryProduce_at_once_and_Produce_after_max_block()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer(TimeSpan.FromMilliseconds(300), settings: s_smallBuffer);
        fixture.Kafka.SetBrokerDown(1);
        int taken = 0;
        while (producer.TryProduce(new Order("k", "v")))
        {
            taken++;
        }

        Assert.Equal(10, taken);
        long start = Stopwatch.GetTimestamp();
        KafkaProduceException exception = Assert.Throws<KafkaProduceException>(() => producer.Produce(new Order("k", "v")));
        Assert.Equal((KafkaErrorCode.LocalQueueFull, true), (exception.Code, exception.IsRetriable));
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 250, 10_000);
        fixture.Kafka.SetBrokerUp(1);
    }

    [Fact]
    public async Task A_full_buffer_fails_ProduceAsync_after_max_block()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer(TimeSpan.FromMilliseconds(200), settings: s_smallBuffer);
        fixture.Kafka.SetBrokerDown(1);
        Fill(producer);

        KafkaProduceException exception = await Assert.ThrowsAsync<KafkaProduceException>(
            async () => await producer.ProduceAsync(new Order("late", "v")).AsTask().WaitAsync(TimeSpan.FromSeconds(20)));

        Assert.Equal(KafkaErrorCode.LocalQueueFull, exception.Code);
        Assert.Equal("late"u8.ToArray(), exception.Key!.Value.ToArray());
        fixture.Kafka.SetBrokerUp(1);
    }

    [Fact]
    public async Task A_wait_for_capacity_that_is_cancelled_takes_the_message_back()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer(settings: s_smallBuffer);
        fixture.Kafka.SetBrokerDown(1);
        int taken = Fill(producer);
        using var cancellation = new CancellationTokenSource();

        ValueTask<DeliveryReceipt> waiting = producer.ProduceAsync(new Order("k", "withdrawn"), cancellation.Token);
        Assert.False(waiting.IsCompleted);
        await cancellation.CancelAsync();
        KafkaProduceCanceledException exception = await Assert.ThrowsAsync<KafkaProduceCanceledException>(async () => await waiting);

        Assert.False(exception.MayBeDelivered);
        Assert.Equal(cancellation.Token, exception.CancellationToken);
        fixture.Kafka.SetBrokerUp(1);
        await producer.FlushAsync();
        Assert.DoesNotContain(fixture.ReadAll(taken), record => Encoding.UTF8.GetString(record.Message.Value!) == "withdrawn");
    }

    [Fact]
    public async Task A_cancelled_wait_for_the_delivery_leaves_the_message_on_its_way()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer(settings: "linger.ms=300");
        fixture.Kafka.SetRoundTripTime(TimeSpan.FromMilliseconds(500));
        using var cancellation = new CancellationTokenSource();

        ValueTask<DeliveryReceipt> waiting = producer.ProduceAsync(new Order("k", "on its way"), cancellation.Token);
        await cancellation.CancelAsync();
        KafkaProduceCanceledException exception = await Assert.ThrowsAsync<KafkaProduceCanceledException>(async () => await waiting);

        Assert.True(exception.MayBeDelivered);
        await producer.FlushAsync();
        Assert.Single(fixture.ReadAll(1));
    }

    [Fact]
    public void A_synchronous_wait_can_be_cancelled_too()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer(settings: "linger.ms=2000");
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        var exception = Assert.Throws<KafkaProduceCanceledException>(() => producer.ProduceAndWait(new Order("k", "v"), cancellation.Token));

        Assert.True(exception.MayBeDelivered);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.False(Assert.Throws<KafkaProduceCanceledException>(() => producer.ProduceAndWait(new Order("k", "v"), cancelled.Token)).MayBeDelivered);
    }

    [Fact]
    public async Task Cancellations_that_race_with_deliveries_leave_every_send_ended_once()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer(settings: s_smallBuffer);
        int delivered = 0;
        int canceled = 0;

        await Task.WhenAll(Enumerable.Range(0, 1_000).Select(async i =>
        {
            using var cancellation = new CancellationTokenSource();
            Task<DeliveryReceipt> send = producer.ProduceAsync(new Order("k", "v"), cancellation.Token).AsTask();
            if (i % 2 == 0)
            {
                cancellation.CancelAfter(i % 20);
            }

            try
            {
                await send;
                Interlocked.Increment(ref delivered);
            }
            catch (KafkaProduceCanceledException)
            {
                Interlocked.Increment(ref canceled);
            }
        })).WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(1_000, delivered + canceled);
        Assert.True(delivered >= 500, $"{delivered} delivered");

        // The pooled objects are whole: the next sends get their own receipts.
        DeliveryReceipt[] receipts = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => producer.ProduceAsync(new Order("k", "v")).AsTask()));
        Assert.Equal(200, receipts.Select(receipt => receipt.Offset).Distinct().Count());
    }

    private static int Fill(IKafkaProducer<Order> producer)
    {
        int taken = 0;
        while (producer.TryProduce(new Order("k", "v")))
        {
            taken++;
        }

        return taken;
    }
}
