using System.Runtime.CompilerServices;

namespace KafkaTyped.Testing.Tests;

public sealed class RecordingProducerTests
{
    private static readonly DateTimeOffset s_now = new(2025, 3, 4, 5, 6, 7, 8, TimeSpan.Zero);

    private readonly RecordingProducer<Note> _producer = RecordingProducer.Create<Note, NoteContract>(timeProvider: new FixedTime(s_now));

    [Fact]
    public async Task It_keeps_the_record_that_would_have_been_sent()
    {
        var note = new Note("k", "text ü", "Ada", Partition: 2, Time: DateTimeOffset.FromUnixTimeMilliseconds(1234));
        var headers = new MessageHeaders { { "trace", "1" }, { "empty", (string?)null } };

        DeliveryReceipt receipt = await _producer.ProduceAsync(note, new ProduceOptions { Headers = headers });

        RecordedMessage<Note> recorded = Assert.Single(_producer.Messages);
        Assert.Same(note, recorded.Message);
        Assert.Equal(receipt, recorded.Receipt);
        Assert.Equal(new DeliveryReceipt("notes", 2, 0, DateTimeOffset.FromUnixTimeMilliseconds(1234), DeliveryStatus.Persisted), receipt);
        Assert.Equal("k", recorded.KeyText);
        Assert.Equal("text ü"u8.ToArray(), recorded.Value!.Value.ToArray());
        Assert.Equal("text ü", recorded.ValueText);
        Assert.Equal(["author", "trace", "empty"], recorded.Headers.Select(header => header.Key));
        Assert.Equal("Ada", recorded.HeaderText("author"));
        Assert.Equal("1", recorded.HeaderText("trace"));
        Assert.Null(recorded.HeaderText("empty"));
        Assert.Null(recorded.HeaderText("absent"));
    }

    [Fact]
    public void What_is_null_stays_null_and_what_is_empty_stays_empty()
    {
        _producer.Produce(new Note(null, null));
        _producer.Produce(new Note("", ""));

        Assert.Null(_producer.Messages[0].Key);
        Assert.Null(_producer.Messages[0].Value);
        Assert.Empty(_producer.Messages[0].Headers);
        Assert.Equal(0, _producer.Messages[1].Key!.Value.Length);
        Assert.Equal(0, _producer.Messages[1].Value!.Value.Length);
    }

    [Fact]
    public void Options_win_over_the_message_and_the_time_of_the_call_is_the_last_resort()
    {
        _producer.Produce(new Note("k", "v", Partition: 2, Time: s_now.AddDays(1)), new ProduceOptions { Partition = 5, Timestamp = s_now.AddDays(2) });
        _producer.Produce(new Note("k", "v"));

        Assert.Equal((5, s_now.AddDays(2)), (_producer.Messages[0].Receipt.Partition, _producer.Messages[0].Receipt.Timestamp));
        Assert.Equal(s_now, _producer.Messages[1].Receipt.Timestamp);
    }

    [Fact]
    public void Offsets_rise_in_each_partition_also_after_a_clear()
    {
        _producer.Produce(new Note("k", "1", Partition: 0));
        _producer.Produce(new Note("k", "2", Partition: 1));
        _producer.Clear();
        _producer.Produce(new Note("k", "3", Partition: 0));

        Assert.Equal((0, 1L), (_producer.Messages[0].Receipt.Partition, _producer.Messages[0].Receipt.Offset));
        Assert.Equal("3", Assert.Single(_producer.Messages).ValueText);
    }

    [Fact]
    public void Messages_without_a_key_take_turns()
    {
        for (int i = 0; i < 7; i++)
        {
            _producer.Produce(new Note(null, "v"));
        }

        Assert.Equal([0, 1, 2, 3, 4, 5, 0], _producer.Messages.Select(message => message.Receipt.Partition));
    }

    [Fact]
    public async Task A_key_goes_where_the_real_producer_sends_it()
    {
        using EmbeddedKafka kafka = EmbeddedKafka.Start(1);
        kafka.CreateTopic(NoteContract.Descriptor);
        using Confluent.Kafka.IProducer<string, string> plain = PlainClients.CreateProducer(
            kafka.BootstrapServers, config => config.Partitioner = Confluent.Kafka.Partitioner.Murmur2Random);
        string[] keys = ["", "a", "ab", "abc", "abcd", "21", "foobar", "überweisung", "a-little-bit-longer-string", .. Enumerable.Range(0, 50).Select(i => $"key {i}")];
        foreach (string key in keys)
        {
            Confluent.Kafka.DeliveryResult<string, string> result =
                await plain.ProduceAsync("notes", new Confluent.Kafka.Message<string, string> { Key = key, Value = "v" });
            DeliveryReceipt receipt = await _producer.ProduceAsync(new Note(key, "v"));
            Assert.True(result.Partition.Value == receipt.Partition, $"'{key}': {result.Partition.Value} and {receipt.Partition}");
        }
    }

    [Fact]
    public async Task A_delivery_that_fails_comes_the_way_the_caller_chose()
    {
        var note = new Note("k", "v", Partition: 3);
        _producer.FailNext(KafkaErrorCode.NotEnoughReplicas, count: 4, DeliveryStatus.PossiblyPersisted);

        _producer.Produce(note);
        KafkaProduceException awaited = await Assert.ThrowsAsync<KafkaProduceException>(async () => await _producer.ProduceAsync(note));
        KafkaProduceException blocking = Assert.Throws<KafkaProduceException>(() => _producer.ProduceAndWait(note));
        DeliveryReport? report = null;
        _producer.Produce(note, given => report = given, state: "mine");
        DeliveryReceipt receipt = await _producer.ProduceAsync(note);

        Assert.Equal(KafkaErrorCode.NotEnoughReplicas, awaited.Code);
        Assert.True(awaited.IsRetriable);
        Assert.False(awaited.IsFatal);
        Assert.Equal(new DeliveryReceipt("notes", 3, -1, s_now, DeliveryStatus.PossiblyPersisted), blocking.Receipt);
        Assert.Equal("k"u8.ToArray(), blocking.Key!.Value.ToArray());
        Assert.False(report!.Value.IsDelivered);
        Assert.Equal("mine", report.Value.State);
        Assert.Equal(4, _producer.Failures.Count);
        Assert.Equal(0, receipt.Offset);
        Assert.Single(_producer.Messages);
    }

    [Fact]
    public void A_full_buffer_refuses()
    {
        _producer.FailNext(KafkaErrorCode.LocalQueueFull, count: 3);

        Assert.False(_producer.TryProduce(new Note("k", "v")));
        Assert.Throws<KafkaProduceException>(() => _producer.Produce(new Note("k", "v")));
        Assert.Throws<KafkaProduceException>(() => _producer.Produce(new Note("k", "v"), _ => Assert.Fail("A message that was refused has no report.")));
        Assert.True(_producer.TryProduce(new Note("k", "v")));
        Assert.Single(_producer.Messages);
    }

    [Fact]
    public async Task What_no_record_can_hold_is_refused_as_by_the_real_producer()
    {
        Assert.Throws<ArgumentNullException>(() => _producer.Produce(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => _producer.Produce(new Note("k", "v", Time: DateTimeOffset.UnixEpoch)));
        KafkaProduceException unknown = Assert.Throws<KafkaProduceException>(() => _producer.Produce(new Note("k", "v", Partition: 6)));
        Assert.Equal(KafkaErrorCode.LocalUnknownPartition, unknown.Code);
        KafkaProduceCanceledException canceled = await Assert.ThrowsAsync<KafkaProduceCanceledException>(
            async () => await _producer.ProduceAsync(new Note("k", "v"), new CancellationToken(canceled: true)));
        Assert.False(canceled.MayBeDelivered);
        Assert.Empty(_producer.Messages);
    }

    [Fact]
    public async Task Many_messages_have_one_result()
    {
        _producer.FailNext(KafkaErrorCode.LocalMsgTimedOut);

        ProduceManyResult first = await _producer.ProduceManyAsync([new Note("k", "1"), new Note("k", "2", Partition: 99), new Note("k", "3")]);
        ProduceManyResult second = await _producer.ProduceManyAsync(Sequence());
        ProduceManyResult canceled = await _producer.ProduceManyAsync([new Note("k", "1")], cancellationToken: new CancellationToken(canceled: true));

        Assert.Equal((3, 1, false), (first.Taken, first.Delivered, first.Canceled));
        Assert.Equal([0, 1], first.Failures.Select(failure => failure.Index));
        Assert.Equal((2, 2, false), (second.Taken, second.Delivered, second.Canceled));
        Assert.Equal((0, 0, true), (canceled.Taken, canceled.Delivered, canceled.Canceled));
        Assert.Equal(["3", "4", "5"], _producer.Messages.Select(message => message.ValueText));
    }

    [Fact]
    public void Arguments_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RecordingProducer.Create<Note, NoteContract>(partitions: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => _producer.FailNext(KafkaErrorCode.NoError));
        Assert.Throws<ArgumentOutOfRangeException>(() => _producer.FailNext(KafkaErrorCode.LocalQueueFull, count: 0));
    }

    private static async IAsyncEnumerable<Note> Sequence([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        yield return new Note("k", "4");
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        yield return new Note("k", "5");
    }
}
