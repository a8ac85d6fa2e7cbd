using KafkaTyped.Native;
using KafkaTyped.Producing.Clients;
using KafkaTyped.Tests.Support;
using Microsoft.Extensions.Logging;

namespace KafkaTyped.Tests.Producing;

public sealed class ClosingTests
{
    [Fact]
    public void Disposal_delivers_what_is_outstanding()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer(settings: "linger.ms=60000");
        for (int i = 0; i < 100; i++)
        {
            producer.Produce(new Order("k", "v"));
        }

        fixture.Pool.Dispose();

        Assert.Equal(100, fixture.ReadAll(100).Count);
        Assert.DoesNotContain(fixture.Log.Entries, entry => entry.Level >= LogLevel.Error);
        Assert.Throws<ObjectDisposedException>(() => producer.Produce(new Order("k", "v")));
        fixture.Pool.Dispose();
    }

    [Fact]
    public async Task What_cannot_be_delivered_is_given_up_within_the_bound_and_every_message_is_told()
    {
        using var fixture = new ProducerFixture();
        fixture.Kafka.SetBrokerDown(1);
        ResolvedProducerSettings settings = fixture.Settings(flush: TimeSpan.FromMilliseconds(300), settings: "queue.buffering.max.messages=20");
        IKafkaProducer<Order> producer = fixture.Pool.CreateProducer<Order, OrderContract>(settings);
        producer.Produce(new Order("k", "forgotten"));
        int called = 0;
        producer.Produce(new Order("k", "called"), report => Interlocked.Add(ref called, report.IsDelivered ? 100 : 1));
        List<Task<DeliveryReceipt>> awaited = [.. Enumerable.Range(0, 30).Select(_ => producer.ProduceAsync(new Order("k", "awaited")).AsTask())];

        await fixture.Pool.CloseAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(1, called);
        foreach (Task<DeliveryReceipt> send in awaited)
        {
            KafkaProduceException exception = await Assert.ThrowsAsync<KafkaProduceException>(() => send.WaitAsync(TimeSpan.FromSeconds(5)));
            Assert.Contains(exception.Code, new[] { KafkaErrorCode.LocalPurgeQueue, KafkaErrorCode.LocalDestroy });
        }

        Assert.Contains(fixture.Log.Entries, entry => entry.Id == 4 && entry.Text.Contains("32 messages to 'orders'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Disposal_beside_calls_in_progress_is_safe_and_loses_nothing_that_was_taken()
    {
        using var fixture = new ProducerFixture();
        IKafkaProducer<Order> producer = fixture.Producer();
        int taken = 0;
        int delivered = 0;
        DeliveryCallback callback = report => Interlocked.Add(ref delivered, report.IsDelivered ? 1 : 0);
        using var started = new CountdownEvent(3);
        Task[] senders = [.. Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            started.Signal();
            try
            {
                while (true)
                {
                    producer.Produce(new Order("k", "v", Partition: 0), callback);
                    Interlocked.Increment(ref taken);
                }
            }
            catch (Exception exception) when (exception is ObjectDisposedException or KafkaProduceException { Code: KafkaErrorCode.LocalDestroy })
            {
            }
        }))];

        started.Wait();
        await fixture.Pool.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60));
        await Task.WhenAll(senders).WaitAsync(TimeSpan.FromSeconds(20));

        Assert.DoesNotContain(fixture.Log.Entries, entry => entry.Id is 1 or 4);
        Assert.Equal(taken, delivered);
    }

    [Fact]
    public void Producers_share_a_client_when_their_client_settings_are_equal()
    {
        using var fixture = new ProducerFixture();
        fixture.Producer();
        fixture.Producer();
        fixture.Producer(settings: "client.id=another");

        Assert.Equal(2, fixture.Log.Entries.Count(entry => entry.Id == 10));
        KafkaConfigurationException exception = Assert.Throws<KafkaConfigurationException>(() => fixture.Producer(settings: "request.required.acks=1"));
        Assert.Contains("'orders'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_librdkafka_refuses_carry_its_reason()
    {
        using var fixture = new ProducerFixture();

        Assert.Contains("linger.ms", Assert.Throws<KafkaConfigurationException>(() => fixture.Producer(settings: "linger.ms=-1")).Message, StringComparison.Ordinal);
        Assert.Contains(
            "max.in.flight",
            Assert.Throws<KafkaConfigurationException>(() => fixture.Producer(settings: "max.in.flight=6")).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "acks",
            Assert.Throws<KafkaConfigurationException>(() => fixture.Producer(settings: "acks=1")).Message,
            StringComparison.Ordinal);
        Assert.Null(NativeConfiguration.Validate("acks", "all"));
        Assert.Contains("No such configuration property", NativeConfiguration.Validate("akcs", "all"), StringComparison.Ordinal);
    }
}
