using KafkaTyped.Tests.Support;

namespace KafkaTyped.Tests.Producing;

public sealed class ProduceManyTests
{
    [Fact]
    public async Task Every_message_is_delivered_in_order()
    {
        using var fixture = new ProducerFixture();

        ProduceManyResult result = await fixture.Producer(settings: "queue.buffering.max.messages=50")
            .ProduceManyAsync(Enumerable.Range(0, 3_000).Select(i => new Order("k", ProducerFixture.Number(i), Partition: 0)), maxInFlight: 200);

        Assert.Equal((3_000L, 3_000L, 0, false), (result.Taken, result.Delivered, result.Failures.Count, result.Canceled));
        result.ThrowIfFailed();
        Assert.Equal(
            Enumerable.Range(0, 3_000).Select(ProducerFixture.Number),
            fixture.ReadAll(3_000).Select(record => System.Text.Encoding.UTF8.GetString(record.Message.Value!)));
    }

    [Fact]
    public async Task The_window_bounds_what_is_outstanding()
    {
        using var fixture = new ProducerFixture();
        fixture.Kafka.SetBrokerDown(1);
        int taken = 0;
        var first = new TaskCompletionSource();

        Task<ProduceManyResult> run = fixture.Producer(settings: "message.timeout.ms=500").ProduceManyAsync(Messages(), maxInFlight: 7).AsTask();
        await first.Task.WaitAsync(TimeSpan.FromSeconds(20));
        int takenBeforeAnyEnded = Volatile.Read(ref taken);
        ProduceManyResult result = await run.WaitAsync(TimeSpan.FromSeconds(60));

        Assert.InRange(takenBeforeAnyEnded, 1, 8);
        Assert.Equal(20, result.Failures.Count);

        IEnumerable<Order> Messages()
        {
            for (int i = 0; i < 20; i++)
            {
                if (Interlocked.Increment(ref taken) == 7)
                {
                    first.TrySetResult();
                }

                yield return new Order("k", "v");
            }
        }
    }

    [Fact]
    public async Task Failures_are_named_by_their_place_and_stop_nothing()
    {
        using var fixture = new ProducerFixture();
        Order[] orders = [new("a", "1"), new("b", OrderContract.Poison), new("c", new string('x', 5_000)), new("d", "2", Partition: 77), new("e", "3")];

        ProduceManyResult result = await fixture.Producer(settings: "message.max.bytes=2000").ProduceManyAsync(orders);

        Assert.Equal((5L, 2L), (result.Taken, result.Delivered));
        Assert.Equal([1L, 2, 3], result.Failures.Select(failure => failure.Index));
        Assert.IsType<FormatException>(result.Failures[0].Error);
        Assert.Equal(KafkaErrorCode.MsgSizeTooLarge, Assert.IsType<KafkaProduceException>(result.Failures[1].Error).Code);
        Assert.Equal(KafkaErrorCode.LocalUnknownPartition, Assert.IsType<KafkaProduceException>(result.Failures[2].Error).Code);
        Assert.Equal(3, Assert.Throws<AggregateException>(result.ThrowIfFailed).InnerExceptions.Count);
        Assert.StartsWith("5 taken, 2 delivered, 3 failed; the first, at 1: ", result.ToString(), StringComparison.Ordinal);
        Assert.Single(fixture.Log.Entries, entry => entry.Id == 14 && entry.Text.StartsWith("3 of 5 messages of a sequence to 'orders'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_asynchronous_sequence_is_produced_and_can_be_stopped()
    {
        using var fixture = new ProducerFixture();
        using var cancellation = new CancellationTokenSource();

        ProduceManyResult result = await fixture.Producer().ProduceManyAsync(Messages(), cancellationToken: cancellation.Token);

        Assert.True(result.Canceled);
        Assert.Equal((100L, 100L), (result.Taken, result.Delivered));

        async IAsyncEnumerable<Order> Messages()
        {
            for (int i = 0; ; i++)
            {
                if (i == 100)
                {
                    await cancellation.CancelAsync();
                }

                await Task.Yield();
                yield return new Order("k", ProducerFixture.Number(i));
            }
        }
    }

    [Fact]
    public async Task An_exception_of_the_sequence_comes_after_its_messages_have_ended()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer();

        await Assert.ThrowsAsync<InvalidDataException>(async () => await producer.ProduceManyAsync(Messages()));

        Assert.Equal(10, fixture.ReadAll(10).Count);

        static IEnumerable<Order> Messages()
        {
            for (int i = 0; i < 10; i++)
            {
                yield return new Order("k", "v");
            }

            throw new InvalidDataException();
        }
    }
}
