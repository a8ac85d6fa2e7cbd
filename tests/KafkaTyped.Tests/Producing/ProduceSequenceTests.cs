using System.Collections.Concurrent;
using KafkaTyped.Producing.Deliveries;

namespace KafkaTyped.Tests.Producing;

public sealed class ProduceSequenceTests
{
    [Fact]
    public async Task A_wait_ends_when_all_have_ended_and_no_earlier()
    {
        const int Messages = 100_000;
        var sequence = new ProduceSequence(maxInFlight: 2, firstOpaque: 0);
        using var sent = new BlockingCollection<nint>();
        Task[] enders =
        [
            .. Enumerable.Range(0, 2).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    foreach (nint opaque in sent.GetConsumingEnumerable())
                    {
                        sequence.End(opaque, error: null);
                    }
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)),
        ];

        int outstandingAfterWait = 0;
        for (int i = 0; i < Messages; i += 2)
        {
            sent.Add(sequence.Take());
            sent.Add(sequence.Take());
            await sequence.WaitForCapacityAsync();
            outstandingAfterWait += sequence.HasCapacity ? 0 : 1;
            await sequence.WaitForAllAsync();
            outstandingAfterWait += sequence.Result(isCanceled: false).Taken == i + 2 && sequence.HasCapacity ? 0 : 1;
        }

        sent.CompleteAdding();
        await Task.WhenAll(enders);
        Assert.Equal(0, outstandingAfterWait);
    }
}
