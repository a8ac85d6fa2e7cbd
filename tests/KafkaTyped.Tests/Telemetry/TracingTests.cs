using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Confluent.Kafka;
using KafkaTyped.Tests.Support;

namespace KafkaTyped.Tests.Telemetry;

/// <summary>Runs alone: a listener is one of the whole process.</summary>
[Collection(nameof(TracingTests))]
[CollectionDefinition(nameof(TracingTests), DisableParallelization = true)]
public sealed class TracingTests : IDisposable
{
    private readonly Activity _caller = new Activity("caller").Start();

    public void Dispose() => _caller.Dispose();

    [Fact]
    public async Task An_awaited_message_has_a_span_that_ends_with_its_delivery_and_goes_with_it()
    {
        using var spans = new RecordingSpanListener();
        using var fixture = new ProducerFixture();

        DeliveryReceipt receipt = await fixture.Producer(settings: "client.id=shop").ProduceAsync(new Order("k", "value", Partition: 2));

        Activity span = Assert.Single(spans.Ended);
        Assert.Equal(("send orders", ActivityKind.Producer, _caller.SpanId), (span.DisplayName, span.Kind, span.ParentSpanId));
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["messaging.system"] = "kafka",
                ["messaging.operation.name"] = "send",
                ["messaging.operation.type"] = "send",
                ["messaging.destination.name"] = "orders",
                ["messaging.client.id"] = "shop",
                ["messaging.message.body.size"] = 5,
                ["messaging.destination.partition.id"] = "2",
                ["messaging.kafka.offset"] = receipt.Offset,
            },
            span.TagObjects.ToDictionary());
        Assert.Equal(span.Id, Header(fixture.ReadAll(1)[0], "traceparent"));
        Assert.Same(_caller, Activity.Current);
    }

    [Theory]
    [InlineData("produce")]
    [InlineData("try")]
    [InlineData("callback")]
    public async Task Other_sends_have_one_too(string kind)
    {
        using var spans = new RecordingSpanListener();
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer();
        bool isCalled = false;

        switch (kind)
        {
            case "produce":
                producer.Produce(new Order("k", null));
                break;
            case "try":
                Assert.True(producer.TryProduce(new Order("k", null)));
                break;
            default:
                producer.Produce(new Order("k", null), _ => Volatile.Write(ref isCalled, true));
                break;
        }

        Assert.Same(_caller, Activity.Current);
        await producer.FlushAsync();

        Activity span = Assert.Single(spans.Ended);
        Assert.Equal(kind == "callback", Volatile.Read(ref isCalled));
        Assert.Equal(0L, span.GetTagItem("messaging.kafka.offset"));
        Assert.Equal(true, span.GetTagItem("messaging.kafka.message.tombstone"));
        Assert.Equal(span.Id, Header(fixture.ReadAll(1)[0], "traceparent"));
    }

    [Fact]
    public async Task A_lost_message_that_nobody_awaits_is_logged_and_its_span_has_the_error()
    {
        using var spans = new RecordingSpanListener();
        using var fixture = new ProducerFixture();
        fixture.Kafka.SetBrokerDown(1);
        IKafkaProducer<Order> producer = fixture.Producer(settings: ["message.timeout.ms=300"]);

        producer.Produce(new Order("k", "v"));
        await producer.FlushAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

        Activity span = Assert.Single(spans.Ended);
        Assert.Equal((ActivityStatusCode.Error, nameof(KafkaErrorCode.LocalMsgTimedOut)), (span.Status, span.GetTagItem("error.type")));
        Assert.Single(fixture.Log.Entries, entry => entry.Id == 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_that_is_refused_at_the_call_has_a_span_with_the_error(bool awaits)
    {
        using var spans = new RecordingSpanListener();
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer(settings: "message.max.bytes=2000");
        var tooLarge = new Order("k", new string('x', 5_000));

        if (awaits)
        {
            await Assert.ThrowsAsync<KafkaProduceException>(async () => await producer.ProduceAsync(tooLarge));
        }
        else
        {
            Assert.Throws<KafkaProduceException>(() => producer.Produce(tooLarge));
        }

        Activity span = Assert.Single(spans.Ended);
        Assert.Equal((ActivityStatusCode.Error, nameof(KafkaErrorCode.MsgSizeTooLarge)), (span.Status, span.GetTagItem("error.type")));
    }

    [Fact]
    public void A_message_that_cannot_be_written_has_a_span_with_the_exception()
    {
        using var spans = new RecordingSpanListener();
        using var fixture = new ProducerFixture();

        Assert.Throws<FormatException>(() => fixture.Producer().Produce(new Order("k", OrderContract.Poison)));

        Assert.Equal("System.FormatException", Assert.Single(spans.Ended).GetTagItem("error.type"));
    }

    [Fact]
    public async Task A_canceled_wait_for_room_has_a_span_with_the_error()
    {
        using var spans = new RecordingSpanListener();
        using var fixture = new ProducerFixture();
        fixture.Kafka.SetBrokerDown(1);
        IKafkaProducer<Order> producer = fixture.Producer(settings: ["queue.buffering.max.messages=1", "message.timeout.ms=5000"]);
        producer.Produce(new Order("k", "takes the room"));
        using var cancellation = new CancellationTokenSource();

        Task<DeliveryReceipt> waiting = producer.ProduceAsync(new Order("k", "waits"), cancellation.Token).AsTask();
        await cancellation.CancelAsync();

        await Assert.ThrowsAsync<KafkaProduceCanceledException>(() => waiting);
        Assert.Equal(ActivityStatusCode.Error, Assert.Single(spans.Ended).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_listener_that_throws_takes_nothing_from_the_caller(bool cancels)
    {
        using var spans = new RecordingSpanListener(throws: true);
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer(settings: ["queue.buffering.max.messages=1", "message.timeout.ms=5000"]);
        using var cancellation = new CancellationTokenSource();

        if (cancels)
        {
            fixture.Kafka.SetBrokerDown(1);
            producer.Produce(new Order("k", "takes the room"));
            Task<DeliveryReceipt> waiting = producer.ProduceAsync(new Order("k", "waits"), cancellation.Token).AsTask();
            await Record.ExceptionAsync(cancellation.CancelAsync);
            await Assert.ThrowsAsync<KafkaProduceCanceledException>(() => waiting.WaitAsync(TimeSpan.FromSeconds(20)));
        }
        else
        {
            DeliveryReceipt receipt = await producer.ProduceAsync(new Order("k", "v")).AsTask().WaitAsync(TimeSpan.FromSeconds(20));
            Assert.Equal(DeliveryStatus.Persisted, receipt.Status);
        }

        Assert.Same(_caller, Activity.Current);
    }

    [Fact]
    public async Task A_listener_to_the_counter_that_throws_takes_nothing_from_the_caller()
    {
        using var listener = new MeterListener { InstrumentPublished = static (instrument, listener) => Listen(instrument, listener) };
        listener.SetMeasurementEventCallback<long>(static (_, _, _, _) => throw new InvalidOperationException("A listener to the counter threw."));
        listener.Start();
        using var fixture = new ProducerFixture();
        fixture.Kafka.SetBrokerDown(1);
        IKafkaProducer<Order> producer = fixture.Producer(settings: ["message.timeout.ms=300"]);

        await Assert.ThrowsAsync<KafkaProduceException>(() => producer.ProduceAsync(new Order("k", "v")).AsTask().WaitAsync(TimeSpan.FromSeconds(30)));

        Assert.Contains(fixture.Log.Entries, entry => entry.Id == 15);
    }

    [Fact]
    public async Task A_sequence_has_one_span_that_goes_with_every_message()
    {
        using var spans = new RecordingSpanListener();
        using var fixture = new ProducerFixture();

        await fixture.Producer().ProduceManyAsync([new Order("a", "1"), new Order("b", OrderContract.Poison), new Order("c", "3")]);

        Activity span = Assert.Single(spans.Ended);
        Assert.Equal((3L, "System.FormatException"), (span.GetTagItem("messaging.batch.message_count"), span.GetTagItem("error.type")));
        Assert.All(fixture.ReadAll(2), record => Assert.Equal(span.Id, Header(record, "traceparent")));
    }

    [Fact]
    public async Task Where_nobody_wants_the_span_the_callers_context_goes_with_the_message()
    {
        using var spans = new RecordingSpanListener(ActivitySamplingResult.None);
        using var fixture = new ProducerFixture();
        _caller.TraceStateString = "vendor=1";

        await fixture.Producer().ProduceAsync(new Order("k", "v"));

        ConsumeResult<byte[]?, byte[]?> record = fixture.ReadAll(1)[0];
        Assert.Equal((_caller.Id, "vendor=1"), (Header(record, "traceparent"), Header(record, "tracestate")));
        Assert.Empty(spans.Ended);
    }

    [Fact]
    public async Task A_header_of_the_messages_own_stays()
    {
        using var spans = new RecordingSpanListener();
        using var fixture = new ProducerFixture();
        var options = new ProduceOptions { Headers = new MessageHeaders { { "traceparent", "mine" } } };

        await fixture.Producer().ProduceAsync(new Order("k", "v"), options);

        Assert.Equal("mine", Header(fixture.ReadAll(1)[0], "traceparent"));
    }

    [Fact]
    public async Task Without_a_listener_nothing_is_added()
    {
        using var fixture = new ProducerFixture();

        await fixture.Producer().ProduceAsync(new Order("k", "v"));

        Assert.Empty(fixture.ReadAll(1)[0].Message.Headers);
    }

    private static void Listen(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == KafkaTelemetry.MeterName)
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private static string Header(ConsumeResult<byte[]?, byte[]?> record, string name) =>
        Encoding.UTF8.GetString(Assert.Single(record.Message.Headers, header => header.Key == name).GetValueBytes());
}
