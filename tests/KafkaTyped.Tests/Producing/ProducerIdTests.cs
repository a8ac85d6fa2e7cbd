using System.Diagnostics;
using KafkaTyped.Tests.Support;

namespace KafkaTyped.Tests.Producing;

public sealed class ProducerIdTests
{
    [Fact]
    public async Task The_first_message_does_not_wait_for_librdkafkas_timer()
    {
        TimeSpan fastest = TimeSpan.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            using var fixture = new ProducerFixture();
            long start = Stopwatch.GetTimestamp();
            await fixture.Producer().ProduceAsync(new Order("k", "v"));
            TimeSpan taken = Stopwatch.GetElapsedTime(start);
            fastest = taken < fastest ? taken : fastest;
        }

        // The timer alone is 500 ms.
        Assert.True(fastest < TimeSpan.FromMilliseconds(450), $"{fastest}");
    }

    [Fact]
    public void A_client_closes_while_it_waits_for_a_cluster_that_is_away()
    {
        using var fixture = new ProducerFixture();
        fixture.Kafka.SetBrokerDown(1);
        _ = fixture.Producer();

        long start = Stopwatch.GetTimestamp();
        fixture.Pool.Dispose();

        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(4), $"{Stopwatch.GetElapsedTime(start)}");
    }
}
