using System.Text;
using Confluent.Kafka;
using KafkaTyped.Tests.Support;

namespace KafkaTyped.Tests.Producing;

public sealed class ProduceTests
{
    [Fact]
    public async Task A_receipt_says_where_the_record_stands()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer();

        DeliveryReceipt first = await producer.ProduceAsync(new Order("a", "1", Partition: 2));
        DeliveryReceipt second = await producer.ProduceAsync(new Order("a", "2"), new ProduceOptions { Partition = 2 });

        Assert.Equal(("orders", 2, 0L, DeliveryStatus.Persisted), (first.Topic, first.Partition, first.Offset, first.Status));
        Assert.Equal(1, second.Offset);

        // The embedded cluster says that it appended the record at this time.
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1234), first.Timestamp);
        Assert.Equal("orders[2]@1", second.ToString());
    }

    [Fact]
    public async Task Key_value_headers_and_timestamp_arrive_as_written()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer();
        long timestamp = DateTimeOffset.UtcNow.AddDays(-3).ToUnixTimeMilliseconds();
        var headers = new MessageHeaders { { "trace", "t-1" }, { "nothing", (string?)null }, { "empty", "" } };

        await producer.ProduceAsync(new Order("køy", "välue", "acme", 1, timestamp), new ProduceOptions { Headers = headers });
        await producer.ProduceAsync(new Order(null, "no key", Partition: 1));
        await producer.ProduceAsync(new Order("", "", Partition: 1));
        await producer.ProduceAsync(new Order("gone", null, Partition: 1));
        DateTimeOffset given = DateTimeOffset.UtcNow.AddDays(-9);
        await producer.ProduceAsync(new Order("t", "t", Partition: 3, Timestamp: timestamp), new ProduceOptions { Partition = 1, Timestamp = given });

        List<ConsumeResult<byte[]?, byte[]?>> records = fixture.ReadAll(5);

        Assert.Equal(5, records.Count);
        Assert.All(records, record => Assert.Equal(1, record.Partition.Value));
        Assert.Equal("køy", Encoding.UTF8.GetString(records[0].Message.Key!));
        Assert.Equal("välue", Encoding.UTF8.GetString(records[0].Message.Value!));
        Assert.Equal(timestamp, records[0].Message.Timestamp.UnixTimestampMs);
        Assert.Equal(["tenant", "trace", "nothing", "empty"], records[0].Message.Headers.Select(header => header.Key));
        Assert.Equal("acme", Encoding.UTF8.GetString(records[0].Message.Headers[0].GetValueBytes()));
        Assert.Equal("t-1", Encoding.UTF8.GetString(records[0].Message.Headers[1].GetValueBytes()));
        Assert.Null(records[0].Message.Headers[2].GetValueBytes());
        Assert.Empty(records[0].Message.Headers[3].GetValueBytes());
        Assert.Null(records[1].Message.Key);
        Assert.NotNull(records[2].Message.Key);
        Assert.Empty(records[2].Message.Key!);
        Assert.Empty(records[2].Message.Value!);
        Assert.Null(records[3].Message.Value);
        Assert.Equal(given.ToUnixTimeMilliseconds(), records[4].Message.Timestamp.UnixTimestampMs);
    }

    [Fact]
    public async Task A_record_with_many_headers_keeps_them_all_in_order()
    {
        using var fixture = new ProducerFixture();
        var headers = new MessageHeaders();
        for (int i = 0; i < 100; i++)
        {
            headers.Add("h" + ProducerFixture.Number(i), new byte[] { (byte)i });
        }

        await fixture.Producer().ProduceAsync(new Order("k", "v", Partition: 0), new ProduceOptions { Headers = headers });

        ConsumeResult<byte[]?, byte[]?> record = Assert.Single(fixture.ReadAll(1));
        Assert.Equal(headers.Select(header => header.Key), record.Message.Headers.Select(header => header.Key));
        Assert.Equal(Enumerable.Range(0, 100), record.Message.Headers.Select(header => (int)header.GetValueBytes()[0]));
    }

    [Fact]
    public async Task Keys_go_to_the_partition_that_Java_gives_them()
    {
        using var fixture = new ProducerFixture(partitions: 4);
        IKafkaProducer<Order> producer = fixture.Producer();

        // murmur2 as Kafka's Utils.murmur2 gives it: toPositive(hash) % 4, from the table of Kafka's UtilsTest.
        foreach ((string key, int hash) in new[] { ("21", -973932308), ("foobar", -790332482), ("a-little-bit-long-string", -985981536), ("abc", 479470107) })
        {
            DeliveryReceipt receipt = await producer.ProduceAsync(new Order(key, "v"));
            Assert.Equal((hash & 0x7fffffff) % 4, receipt.Partition);
        }
    }

    [Fact]
    public void A_synchronous_send_returns_the_receipt()
    {
        using var fixture = new ProducerFixture();

        DeliveryReceipt receipt = fixture.Producer().ProduceAndWait(new Order("k", "v", Partition: 3));

        Assert.Equal((3, 0L), (receipt.Partition, receipt.Offset));
    }

    [Fact]
    public async Task Synchronous_sends_need_no_thread_of_the_pool()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer();
        int threads = Math.Max(Environment.ProcessorCount * 4, 16);
        using var start = new Barrier(threads);

        Task<DeliveryReceipt>[] sends = [.. Enumerable.Range(0, threads).Select(i => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return producer.ProduceAndWait(new Order(ProducerFixture.Number(i), "v"));
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];

        DeliveryReceipt[] receipts = await Task.WhenAll(sends).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(threads, receipts.Distinct().Count());
    }

    [Fact]
    public async Task A_callback_is_called_once_with_its_state_before_the_flush_completes()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer(settings: "linger.ms=10000");
        int called = 0;
        long offsets = 0;
        for (int i = 0; i < 500; i++)
        {
            producer.Produce(
                new Order("k", "v", Partition: 0),
                report =>
                {
                    Assert.Equal("state", report.State);
                    Interlocked.Add(ref offsets, report.Receipt.Offset);
                    Interlocked.Increment(ref called);
                },
                "state");
        }

        await producer.FlushAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(9));

        Assert.Equal(500, Volatile.Read(ref called));
        Assert.Equal(500L * 499 / 2, Volatile.Read(ref offsets));
    }

    [Fact]
    public async Task A_callback_that_throws_is_logged_and_stops_nothing()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer();

        producer.Produce(new Order("k", "v"), _ => throw new InvalidOperationException("of the user's"));
        DeliveryReceipt receipt = await producer.ProduceAsync(new Order("k", "v"));

        Assert.Equal(DeliveryStatus.Persisted, receipt.Status);
        Assert.Contains(fixture.Log.Entries, entry => entry.Id == 3 && entry.Text.Contains("orders", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Continuations_leave_the_event_thread_unless_asked_to_stay()
    {
        using var fixture = new ProducerFixture();

        Assert.DoesNotContain("KafkaTyped events", await ContinuationThread(fixture.Producer()), StringComparison.Ordinal);
        string inline = await ContinuationThread(fixture.Producer(inline: true));
        Assert.Contains("KafkaTyped events", inline, StringComparison.Ordinal);

        // This test may itself be on the event thread now, where disposal would wait for itself.
        await Task.Yield();

        static async Task<string> ContinuationThread(IKafkaProducer<Order> producer)
        {
            await producer.ProduceAsync(new Order("k", "v")).ConfigureAwait(false);
            return Thread.CurrentThread.Name ?? "";
        }
    }

    [Fact]
    public async Task What_would_wait_for_itself_on_the_event_thread_says_so()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer();
        var caught = new TaskCompletionSource<Exception>(TaskCreationOptions.RunContinuationsAsynchronously);

        producer.Produce(new Order("k", "v"), _ => caught.SetResult(Record.Exception(() => producer.ProduceAndWait(new Order("k", "v")))!));

        Exception exception = await caught.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.IsType<InvalidOperationException>(exception);
        Assert.Contains("ProduceAndWait", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_send_inside_a_send_keeps_both_records()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer();
        var options = new ProduceOptions { Headers = [], Partition = 0 };

        // The callback's send runs while the event thread may hold scratch of its own; the messages must not mix.
        var inner = new TaskCompletionSource<DeliveryReceipt>(TaskCreationOptions.RunContinuationsAsynchronously);
        producer.Produce(new Order("outer", "outer"), options, _ => producer.Produce(new Order("inner", "inner"), options, report => inner.SetResult(report.Receipt)));
        await inner.Task.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(["outer", "inner"], fixture.ReadAll(2).Select(record => Encoding.UTF8.GetString(record.Message.Value!)));
    }

    [Fact]
    public async Task Four_threads_on_one_producer_keep_each_keys_order_and_lose_nothing()
    {
        const int PerThread = 5_000;
        using var fixture = new ProducerFixture(brokers: 3);
        IKafkaProducer<Order> producer = fixture.Producer();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(() =>
        {
            for (int i = 0; i < PerThread; i++)
            {
                producer.Produce(new Order("key-" + ProducerFixture.Number(thread), ProducerFixture.Number(i)));
            }
        })));
        await producer.FlushAsync();

        var byKey = fixture.ReadAll(4 * PerThread).GroupBy(record => Encoding.UTF8.GetString(record.Message.Key!)).ToList();
        Assert.Equal(4, byKey.Count);
        Assert.All(byKey, key =>
        {
            Assert.Single(key.Select(record => record.Partition.Value).Distinct());
            Assert.Equal(Enumerable.Range(0, PerThread).Select(ProducerFixture.Number), key.Select(record => Encoding.UTF8.GetString(record.Message.Value!)));
        });
    }
}
