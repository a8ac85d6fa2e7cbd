using KafkaTyped.Native;
using KafkaTyped.Producing.Deliveries;
using KafkaTyped.Producing.Sending;
using Microsoft.Extensions.Logging.Abstractions;

namespace KafkaTyped.Tests.Producing;

/// <summary>What sends records, without a client above it and without a broker below it.</summary>
public sealed class SendingTests : IDisposable
{
    private static readonly RecordEnvelope s_record = new() { KeyOffset = 0, KeyLength = RecordEnvelope.Null, ValueOffset = 0, ValueLength = 1, Partition = -1, Timestamp = 0 };

    private readonly NativeClient _native = NativeClient.Create(new Dictionary<string, string>());
    private readonly DeliveryReportHandler _reports;
    private readonly InFlightRecords _inFlight;
    private readonly BufferQueue _queue;
    private readonly NativeTopic _topic;
    private readonly TopicAccumulator _accumulator;

    public SendingTests()
    {
        _reports = new DeliveryReportHandler(_native, NullLogger.Instance);
        _inFlight = new InFlightRecords(_reports, new InFlightLimit(1));
        _queue = new BufferQueue(_reports);
        _topic = _native.OpenTopic("orders", new Dictionary<string, string>(), usesMurmur2: false);
        _reports.AddTopic(_topic);
        _accumulator = Accumulator(_inFlight, isLingerAdaptive: false);
    }

    public void Dispose() => _native.Dispose();

    [Fact]
    public void An_accumulator_takes_what_the_limit_allows_and_counts_it()
    {
        Assert.Equal(KafkaErrorCode.NoError, Send());
        Assert.Equal(1, _inFlight.Count);

        Assert.Equal(KafkaErrorCode.LocalQueueFull, Send());
        Assert.Equal(1, _inFlight.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_gathered_goes_at_once_for_a_sender_that_waits_also_where_librdkafka_has_no_linger(bool isLingerAdaptive)
    {
        TopicAccumulator accumulator = Accumulator(new InFlightRecords(_reports, new InFlightLimit(1_000)), isLingerAdaptive);
        for (int i = 0; i < 65; i++)
        {
            accumulator.Send(s_record, "v"u8, headers: [], PendingDeliveryTable.None, out _);
        }

        Assert.Equal(1, accumulator.Count);
        accumulator.SendNow();

        Assert.Equal(isLingerAdaptive ? 0 : 1, accumulator.Count);
        accumulator.Close();
    }

    [Fact]
    public void A_closed_accumulator_refuses()
    {
        _accumulator.Close();

        Assert.Throws<ObjectDisposedException>(() => Send());
    }

    [Fact]
    public void A_record_waits_in_the_queue_until_a_report_frees_capacity()
    {
        Send();
        ProduceScratch scratch = Scratch();
        Assert.Equal(KafkaErrorCode.NoError, _queue.Add(_accumulator, s_record, scratch, PendingDeliveryTable.None, delivery: null, TimeSpan.FromMinutes(1)));
        scratch.Return();
        Assert.True(_queue.HasWaiters);

        _native.Purge();
        Assert.True(_reports.Drain(TimeSpan.FromSeconds(10)));
        _queue.SendWaiting();

        Assert.False(_queue.HasWaiters);
        Assert.Equal(1, _inFlight.Count);
    }

    [Fact]
    public void A_record_whose_time_is_over_leaves_the_queue_and_is_refused()
    {
        Send();
        PendingDelivery delivery = _reports.Pending.Add();
        KafkaErrorCode? refusedBy = null;
        delivery.CallBack("orders", report => refusedBy = report.Error!.Code, state: null);
        _reports.EventThread.Bind();
        ProduceScratch scratch = Scratch();
        _queue.Add(_accumulator, s_record, scratch, delivery.Opaque, delivery, TimeSpan.Zero);
        scratch.Return();

        _queue.Expire();

        Assert.False(_queue.HasWaiters);
        Assert.Equal(KafkaErrorCode.LocalQueueFull, refusedBy);
    }

    private static ProduceScratch Scratch()
    {
        ProduceScratch scratch = ProduceScratch.Rent();
        scratch.Buffer.GetSpan(1)[0] = (byte)'v';
        scratch.Buffer.Advance(1);
        return scratch;
    }

    private TopicAccumulator Accumulator(InFlightRecords inFlight, bool isLingerAdaptive) =>
        new(_native, _topic, inFlight, new WakeSignal(_native), _reports.RefusedRecords, isLingerAdaptive, linger: null, largestGathered: 1_000);

    private KafkaErrorCode Send() => _accumulator.Send(s_record, "v"u8, headers: [], PendingDeliveryTable.None, out _);
}
