using System.Diagnostics;
using KafkaTyped.Tests.Support;

namespace KafkaTyped.Tests.Producing;

public sealed class AdaptiveLingerTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lone_awaited_message_waits_out_linger_only_where_adaptive_linger_is_off(bool isAdaptive)
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Pool.CreateProducer<Order, OrderContract>(
            fixture.Settings(adaptiveLinger: isAdaptive, settings: "linger.ms=1000"));
        await producer.FlushAsync();
        _ = await WarmUp(producer);

        long start = Stopwatch.GetTimestamp();
        await producer.ProduceAsync(new Order("k", "v", Partition: 0));
        producer.ProduceAndWait(new Order("k", "v", Partition: 0));
        TimeSpan both = Stopwatch.GetElapsedTime(start);

        Assert.True(isAdaptive == both < TimeSpan.FromMilliseconds(1000), $"{both}");
    }

    [Fact]
    public async Task Messages_in_company_are_gathered()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Pool.CreateProducer<Order, OrderContract>(
            fixture.Settings(adaptiveLinger: true, settings: "linger.ms=50"));
        _ = await WarmUp(producer);
        fixture.Kafka.StartTrackingRequests();

        // 64 flows at once: those that come first are alone, the others are not.
        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => producer.ProduceAsync(new Order("k", "v", Partition: 0)).AsTask()));

        Assert.InRange(fixture.Kafka.CountRequests(Testing.KafkaRequest.Produce), 1, 16);
    }

    // Metadata and the producer id take longer than any linger.
    private static Task<DeliveryReceipt> WarmUp(IKafkaProducer<Order> producer) => producer.ProduceAsync(new Order("k", "warm", Partition: 0)).AsTask();
}
