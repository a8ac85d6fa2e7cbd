using KafkaTyped.Producing;

namespace KafkaTyped.Tests.Producing;

public sealed class PendingDeliveriesTests
{
    [Fact]
    public void A_number_that_comes_twice_finds_nothing_even_when_its_slot_is_in_use_again()
    {
        var deliveries = new PendingDeliveries();
        PendingDelivery first = deliveries.Add();
        nint number = first.Opaque;
        Assert.Same(first, deliveries.Take(number));
        PendingDelivery second = deliveries.Add();

        Assert.Null(deliveries.Take(number));
        Assert.Null(deliveries.TakeReported(number));
        Assert.Same(second, deliveries.TakeReported(second.Opaque));
    }

    [Fact]
    public void Numbers_stay_apart_from_each_other_and_from_those_of_sequences()
    {
        var deliveries = new PendingDeliveries();
        var numbers = new HashSet<nint>();

        for (int i = 0; i < 5_000; i++)
        {
            PendingDelivery delivery = deliveries.Add();
            Assert.True(numbers.Add(delivery.Opaque));
            Assert.False(ProduceSequences.IsSequence(delivery.Opaque));
            Assert.NotEqual(PendingDeliveries.None, delivery.Opaque);
        }
    }
}
