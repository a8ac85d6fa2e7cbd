using KafkaTyped.Native;
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
    public void What_runs_user_code_is_counted_out_when_it_has_ended_even_if_nobody_takes_the_result()
    {
        var deliveries = new PendingDeliveries();
        PendingDelivery delivery = deliveries.Add();
        var stage = new TopicStage(null!, null!, new NativeTopic("orders", 0, null), largestStaged: 0, isLingerAdaptive: false);
        ValueTask<DeliveryReceipt> forgotten = delivery.Await(stage, runContinuationsInline: true);
        Assert.Equal(1, deliveries.UserCodeCount);

        delivery.End(new DeliveryReceipt("orders", 0, 0, null, DeliveryStatus.Persisted), error: null);

        Assert.True(forgotten.IsCompletedSuccessfully);
        Assert.Equal(0, deliveries.UserCodeCount);
    }

    [Fact]
    public void What_the_event_thread_ends_is_given_back_and_counted_out_with_the_round()
    {
        var deliveries = new PendingDeliveries();
        deliveries.BindEventThread(Environment.CurrentManagedThreadId);
        var ended = new HashSet<PendingDelivery>();
        for (int i = 0; i < 1_000; i++)
        {
            PendingDelivery delivery = deliveries.Add();
            delivery.CallBack("orders", static _ => { }, state: null);
            ended.Add(deliveries.TakeReported(delivery.Opaque)!);
            delivery.End(new DeliveryReceipt("orders", 0, 0, null, DeliveryStatus.Persisted), error: null);
        }

        deliveries.EndDrain();
        deliveries.EndRound();

        Assert.Equal(0, deliveries.UserCodeCount);
        Assert.Contains(deliveries.Add(), ended);
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
