using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using KafkaTyped.Producing.Clients;
using KafkaTyped.Testing;
using KafkaTyped.Tests.Support;

namespace KafkaTyped.Tests.Producing;

public sealed class RefusalTests
{
    [Fact]
    public async Task A_message_over_the_limit_is_refused_at_the_call()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer(settings: "message.max.bytes=1000");
        var large = new Order("the-key", new string('x', 2000));

        KafkaProduceException exception = Assert.Throws<KafkaProduceException>(() => producer.Produce(large));

        Assert.Equal(KafkaErrorCode.MsgSizeTooLarge, exception.Code);
        Assert.Equal(("orders", false, false), (exception.Topic, exception.IsRetriable, exception.IsFatal));
        Assert.Equal(DeliveryStatus.NotPersisted, exception.Receipt.Status);
        Assert.Equal("the-key"u8.ToArray(), exception.Key!.Value.ToArray());
        Assert.Contains("'orders'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("'the-key'", exception.Message, StringComparison.Ordinal);
        Assert.Throws<KafkaProduceException>(() => producer.TryProduce(large));
        Assert.Throws<KafkaProduceException>(() => producer.Produce(large, _ => Assert.Fail("A refused message has no callback.")));
        Assert.Throws<KafkaProduceException>(() => producer.ProduceAndWait(large));
        await Assert.ThrowsAsync<KafkaProduceException>(async () => await producer.ProduceAsync(large));
    }

    [Fact]
    public async Task A_partition_that_does_not_exist_fails_the_send()
    {
        using var fixture = new ProducerFixture(partitions: 4);
        IKafkaProducer<Order> producer = fixture.Producer();

        KafkaProduceException exception = await Assert.ThrowsAsync<KafkaProduceException>(
            async () => await producer.ProduceAsync(new Order("k", "v", Partition: 99)));

        Assert.Equal(KafkaErrorCode.LocalUnknownPartition, exception.Code);
        Assert.False(exception.IsRetriable);
    }

    [Fact]
    public void A_message_that_cannot_be_is_named()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer();

        Assert.Throws<ArgumentNullException>(() => producer.Produce(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => producer.Produce(new Order("k", "v", Partition: -2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => producer.Produce(new Order("k", "v", Timestamp: 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => producer.Produce(new Order("k", "v"), new ProduceOptions { Timestamp = DateTimeOffset.MinValue }));
        Assert.Throws<FormatException>(() => producer.Produce(new Order("k", OrderContract.Poison)));

        // None of these may spoil what comes after.
        Assert.Equal(0, producer.ProduceAndWait(new Order("k", "v")).Offset);
    }

    [Fact]
    public async Task A_brokers_refusal_says_whether_a_retry_can_help()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer();
        await producer.ProduceAsync(new Order("k", "v"));

        fixture.Kafka.FailNext(KafkaRequest.Produce, KafkaErrorCode.TopicAuthorizationFailed);
        KafkaProduceException exception = await Assert.ThrowsAsync<KafkaProduceException>(async () => await producer.ProduceAsync(new Order("k", "v")));

        Assert.Equal(KafkaErrorCode.TopicAuthorizationFailed, exception.Code);
        Assert.False(exception.IsRetriable);
    }

    [Fact]
    public async Task Transient_errors_of_the_broker_are_retried_inside_the_delivery_timeout()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer(settings: "retry.backoff.ms=10");
        fixture.Kafka.FailNext(KafkaRequest.Produce, KafkaErrorCode.NotEnoughReplicas, KafkaErrorCode.RequestTimedOut, KafkaErrorCode.NotLeaderForPartition);

        DeliveryReceipt receipt = await producer.ProduceAsync(new Order("k", "v"));

        Assert.Equal(0, receipt.Offset);
        Assert.Single(fixture.ReadAll(1));
    }

    [Fact]
    public async Task The_delivery_timeout_ends_a_message_that_no_broker_takes()
    {
        using var fixture = new ProducerFixture();
        fixture.Kafka.SetBrokerDown(1);
        IKafkaProducer<Order> producer = fixture.Producer(settings: ["message.timeout.ms=300", "linger.ms=1"]);

        KafkaProduceException exception = await Assert.ThrowsAsync<KafkaProduceException>(
            async () => await producer.ProduceAsync(new Order("k", "v")).AsTask().WaitAsync(TimeSpan.FromSeconds(30)));

        Assert.Equal((KafkaErrorCode.LocalMsgTimedOut, true), (exception.Code, exception.IsRetriable));
    }

    [Fact]
    public async Task A_lost_message_that_nobody_awaits_is_logged()
    {
        using var fixture = new ProducerFixture();
        fixture.Kafka.SetBrokerDown(1);
        IKafkaProducer<Order> producer = fixture.Producer(settings: ["message.timeout.ms=300", "linger.ms=1"]);

        for (int i = 0; i < 10; i++)
        {
            producer.Produce(new Order("k", "v"));
        }

        await producer.FlushAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        fixture.Pool.Dispose();

        Assert.Single(fixture.Log.Entries, entry => entry.Id == 1 && entry.Text.Contains("'orders'", StringComparison.Ordinal));
        Assert.Contains(fixture.Log.Entries, entry => entry.Id == 2 && entry.Text.StartsWith("9 more messages to 'orders'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Brokers_that_cannot_be_reached_are_logged_and_do_not_flood_the_log()
    {
        using var fixture = new ProducerFixture();
        fixture.Kafka.SetBrokerDown(1);
        IKafkaProducer<Order> producer = fixture.Producer(settings: ["message.timeout.ms=2000", "reconnect.backoff.ms=10", "reconnect.backoff.max.ms=10"]);

        await Assert.ThrowsAsync<KafkaProduceException>(async () => await producer.ProduceAsync(new Order("k", "v")));

        Assert.InRange(fixture.Log.Entries.Count(entry => entry.Id is 7 or 12), 1, 4);
    }

    [Fact]
    public async Task Failures_and_callbacks_that_throw_are_counted()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer(settings: "message.max.bytes=1000");
        var counts = new ConcurrentDictionary<string, long>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "KafkaTyped")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, measurement, tags, _) =>
        {
            // Other tests count at the same time, with other errors.
            if (tags.Length == 1 || tags.ToArray().Contains(new("error.type", nameof(KafkaErrorCode.MsgSizeTooLarge))))
            {
                counts.AddOrUpdate(instrument.Name, measurement, (_, sum) => sum + measurement);
            }
        });
        listener.Start();

        Assert.Throws<KafkaProduceException>(() => producer.Produce(new Order("k", new string('x', 2_000))));
        producer.Produce(new Order("k", "v"), _ => throw new InvalidOperationException("of the user's"));
        await producer.FlushAsync();

        Assert.True(counts["kafkatyped.producer.delivery_failures"] >= 1);
        Assert.True(counts["kafkatyped.producer.callback_errors"] >= 1);
    }

    [Fact]
    public async Task A_client_that_failed_for_good_says_so_at_every_call()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer();
        await producer.ProduceAsync(new Order("k", "v"));
        fixture.Kafka.FailNext(KafkaRequest.Produce, KafkaErrorCode.OutOfOrderSequenceNumber);

        KafkaProduceException first = await Assert.ThrowsAsync<KafkaProduceException>(async () => await producer.ProduceAsync(new Order("k", "v")));
        KafkaProduceException later = Assert.Throws<KafkaProduceException>(() => producer.Produce(new Order("k", "v")));

        Assert.Equal((false, true), (later.IsRetriable, later.IsFatal));
        Assert.NotEqual(KafkaErrorCode.LocalFatal, later.Code);
        Assert.NotEmpty(later.Reason);
        Assert.Equal("orders", first.Topic);
        Assert.True(SpinWait.SpinUntil(() => fixture.Log.Entries.Any(entry => entry.Id == 6), TimeSpan.FromSeconds(10)), "It was not logged.");
    }

    [Fact]
    public async Task A_time_that_no_record_can_have_is_refused_at_the_call()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer();

        Assert.Throws<ArgumentOutOfRangeException>(() => producer.Produce(new Order("k", "v", Timestamp: 1_700_000_000_000_000)));
        Assert.Throws<ArgumentException>(() => new MessageHeaders { { "a\0b", "v" } });
        Assert.Equal(0, (await producer.ProduceAsync(new Order("k", "v"))).Offset);
    }

    [Fact]
    public async Task A_logger_that_throws_loses_no_message()
    {
        using var kafka = EmbeddedKafka.Start(1);
        kafka.CreateTopic(ProducerFixture.Topic, 1);
        using var pool = new KafkaClientPool(new ThrowingLoggerFactory());
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = pool.CreateProducer<Order, OrderContract>(fixture.Settings(settings: "test.mock.num.brokers=1"));
        kafka.FailNext(KafkaRequest.Produce, KafkaErrorCode.PolicyViolation);

        // Refused at the call or, before the topic's metadata is known, later.
        _ = Record.Exception(() => producer.Produce(new Order("k", "forgotten", Partition: 77)));
        producer.Produce(new Order("k", "thrown"), _ => throw new InvalidOperationException("of the user's"));
        DeliveryReceipt receipt = await producer.ProduceAsync(new Order("k", "v")).AsTask().WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(DeliveryStatus.Persisted, receipt.Status);
    }
}
