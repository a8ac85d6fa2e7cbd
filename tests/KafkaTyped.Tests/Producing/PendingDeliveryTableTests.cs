using KafkaTyped.Producing.Deliveries;

namespace KafkaTyped.Tests.Producing;

public sealed class PendingDeliveryTableTests
{
    [Fact]
    public void A_number_that_comes_twice_finds_nothing_even_when_its_slot_is_in_use_again()
    {
        var deliveries = new PendingDeliveryTable(new EventThread());
        PendingDelivery first = deliveries.Add();
        nint number = first.Opaque;
        Assert.Same(first, deliveries.Take(number));
        PendingDelivery second = deliveries.Add();

        Assert.Null(deliveries.Take(number));
        Assert.Null(deliveries.TakeReported(number));
        Assert.Same(second, deliveries.TakeReported(second.Opaque));
    }

    [Fact]
    public void What_runs_user_code_is_counted_out_when_it_has_ended_even_if_its_result_is_never_taken()
    {
        var deliveries = new PendingDeliveryTable(new EventThread());
        PendingDelivery delivery = deliveries.Add();
        ValueTask<DeliveryReceipt> forgotten = delivery.Await("orders", new NoSending(), runContinuationsInline: true);
        Assert.Equal(1, deliveries.UserCodeCount);

        delivery.End(new DeliveryReceipt("orders", 0, 0, null, DeliveryStatus.Persisted), error: null);

        Assert.True(forgotten.IsCompletedSuccessfully);
        Assert.Equal(0, deliveries.UserCodeCount);
    }

    [Fact]
    public void What_the_event_thread_ends_is_given_back_and_counted_out_with_the_round()
    {
        var eventThread = new EventThread();
        eventThread.Bind();
        var deliveries = new PendingDeliveryTable(eventThread);
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
        var deliveries = new PendingDeliveryTable(new EventThread());
        var numbers = new HashSet<nint>();

        for (int i = 0; i < 5_000; i++)
        {
            PendingDelivery delivery = deliveries.Add();
            Assert.True(numbers.Add(delivery.Opaque));
            Assert.False(ProduceSequenceTable.IsSequence(delivery.Opaque));
            Assert.NotEqual(PendingDeliveryTable.None, delivery.Opaque);
        }
    }

    private sealed class NoSending : ISendControl
    {
        public void SendNow()
        {
        }

        public bool TryWithdraw(PendingDelivery delivery) => false;
    }
}
