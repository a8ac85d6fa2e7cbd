using System.Text;
using KafkaTyped.Native;
using KafkaTyped.Producing.Clients;
using KafkaTyped.Producing.Sending;
using KafkaTyped.Testing;
using KafkaTyped.Tests.Support;

namespace KafkaTyped.Tests.Producing;

/// <summary>Records that are handed over in batches keep what single ones have: order, errors, room, the end of each.</summary>
public sealed class AccumulatorTests
{
    [Theory]
    [InlineData("", 275646681)]
    [InlineData("21", -973932308)]
    [InlineData("foobar", -790332482)]
    [InlineData("a-little-bit-long-string", -985981536)]
    [InlineData("a-little-bit-longer-string", -1486304829)]
    [InlineData("lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8", -58897971)]
    [InlineData("abc", 479470107)]
    public void Murmur2_is_Javas(string key, int hash) => Assert.Equal(hash, (int)Murmur2.Hash(Encoding.UTF8.GetBytes(key)));

    [Fact]
    public async Task Gathered_and_single_records_of_one_flow_keep_their_order()
    {
        const int Count = 20_000;
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer();
        await producer.ProduceAsync(new Order("warm", "-1", Partition: 0));
        string large = new('x', 20_000);

        // Headers, timestamps, large values and explicit partitions go alone, or not: none may pass what came before it.
        for (int i = 0; i < Count; i++)
        {
            string value = ProducerFixture.Number(i);
            producer.Produce((i % 50) switch
            {
                7 => new Order("k", value, "tenant", Partition: 0),
                19 => new Order("k", value, Partition: 0, Timestamp: 1_700_000_000_000),
                31 when i % 1000 == 31 => new Order(large, value, Partition: 0),
                _ => new Order("k", value, Partition: 0),
            });
        }

        await producer.FlushAsync();
        List<int> values = [.. fixture.ReadAll(Count + 1).Select(record => int.Parse(Encoding.UTF8.GetString(record.Message.Value!), null))];

        Assert.Equal(Enumerable.Range(-1, Count + 1), values);
    }

    [Fact]
    public async Task Keys_that_are_gathered_go_where_single_ones_go()
    {
        using var fixture = new ProducerFixture(partitions: 7);
        IKafkaProducer<Order> producer = fixture.Producer();
        var partitions = new Dictionary<string, int>();
        for (int i = 0; i < 50; i++)
        {
            string key = "key-" + ProducerFixture.Number(i);
            partitions[key] = (await producer.ProduceAsync(new Order(key, "single", "a header"))).Partition;
        }

        for (int i = 0; i < 10_000; i++)
        {
            producer.Produce(new Order("key-" + ProducerFixture.Number(i % 50), "gathered"));
        }

        await producer.FlushAsync();

        Assert.Equal(7, partitions.Values.Distinct().Count());
        Assert.All(
            fixture.ReadAll(10_050, partitions: 7),
            record => Assert.Equal(partitions[Encoding.UTF8.GetString(record.Message.Key!)], record.Partition.Value));
    }

    [Fact]
    public async Task Records_without_a_key_are_gathered_and_spread_by_librdkafka()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer(settings: ["linger.ms=1", "sticky.partitioning.linger.ms=2"]);
        await producer.ProduceAsync(new Order("warm", "v"));
        for (int round = 0; round < 10; round++)
        {
            for (int i = 0; i < 1_000; i++)
            {
                producer.Produce(new Order(null, "v"));
            }

            await producer.FlushAsync();
        }

        List<int> partitions = [.. fixture.ReadAll(10_001).Where(record => record.Message.Key is null).Select(record => record.Partition.Value)];
        Assert.Equal(10_000, partitions.Count);
        Assert.True(partitions.Distinct().Count() > 1, "The sticky partition never moved on.");
    }

    [Fact]
    public async Task Every_callback_of_a_batch_is_called_though_leaders_vanish_and_return()
    {
        const int Count = 20_000;
        using var fixture = new ProducerFixture(brokers: 3);

        // One request in flight: the embedded cluster does not look at sequence numbers, so it would take the requests behind one that it refused.
        IKafkaProducer<Order> producer = fixture.Producer(settings: ["max.in.flight=1", "retry.backoff.ms=20", "reconnect.backoff.ms=10", "reconnect.backoff.max.ms=50"]);
        await producer.ProduceAsync(new Order("warm", "v"));
        int delivered = 0;
        int failed = 0;
        for (int i = 0; i < Count; i++)
        {
            switch (i)
            {
                case Count / 4:
                    fixture.Kafka.SetBrokerDown(2);
                    break;
                case Count / 2:
                    fixture.Kafka.SetBrokerUp(2);
                    fixture.Kafka.FailNext(KafkaRequest.Produce, KafkaErrorCode.NotLeaderForPartition, KafkaErrorCode.RequestTimedOut);
                    break;
            }

            producer.Produce(
                new Order("key-" + ProducerFixture.Number(i % 16), ProducerFixture.Number(i)),
                report => Interlocked.Increment(ref report.IsDelivered ? ref delivered : ref failed));
        }

        await producer.FlushAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal((Count, 0), (delivered, failed));
        Assert.All(
            fixture.ReadAll(Count + 1).Where(record => record.Message.Key!.Length > 4).GroupBy(record => Encoding.UTF8.GetString(record.Message.Key!)),
            key => Assert.Equal(
                key.Select(record => int.Parse(Encoding.UTF8.GetString(record.Message.Value!), null)).Order(),
                key.Select(record => int.Parse(Encoding.UTF8.GetString(record.Message.Value!), null))));
    }

    [Fact]
    public async Task A_buffer_that_is_full_by_bytes_is_waited_for_too()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer(settings: ["queue.buffering.max.kbytes=64", "linger.ms=1"]);
        await producer.ProduceAsync(new Order("warm", "v", Partition: 0));
        string value = new('x', 1_000);
        int delivered = 0;

        for (int i = 0; i < 3_000; i++)
        {
            producer.Produce(new Order("k", value, Partition: 0), report => Interlocked.Add(ref delivered, report.IsDelivered ? 1 : 0));
        }

        await producer.FlushAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(3_000, delivered);
    }

    [Fact]
    public void The_bound_on_what_is_outstanding_grows_only_where_that_delivers_more()
    {
        var near = new InFlightLimit(100_000);
        var far = new InFlightLimit(100_000);
        Assert.Equal(InFlightLimit.Least, near.Value);
        long nearEnded = 0;
        long farEnded = 0;

        // A cluster near by delivers the same whatever is outstanding; one that is far away delivers in proportion.
        for (int window = 1; window <= 30; window++)
        {
            near.NoteReached();
            far.NoteReached();
            near.Adapt(nearEnded += 100_000, now: window * 100);
            far.Adapt(farEnded += far.Value, now: window * 100);
        }

        // An outage: nothing is delivered, so the whole buffer is there to take messages up.
        var outage = new InFlightLimit(100_000);
        for (int window = 1; window <= 10; window++)
        {
            outage.NoteReached();
            outage.Adapt(0, now: window * 100);
        }

        Assert.Equal(100_000, outage.Value);
        Assert.True(far.Value >= 80_000, $"far: {far.Value}");
        Assert.True(near.Value <= 2 * InFlightLimit.Least, $"near: {near.Value}");
        Assert.Equal(500, new InFlightLimit(500).Value);
    }
}
