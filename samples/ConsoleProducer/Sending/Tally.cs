using KafkaTyped;

namespace ConsoleProducer.Sending;

/// <summary>Counts what has become of messages. Thread-safe.</summary>
internal sealed class Tally(StatusLine status)
{
    private const int ShownFailures = 10;

    private long _sent;
    private long _delivered;
    private long _failed;

    public long Failed => Interlocked.Read(ref _failed);

    public void Sent() => Interlocked.Increment(ref _sent);

    public void Ended(in DeliveryReport report)
    {
        if (report.IsDelivered)
        {
            Delivered();
        }
        else
        {
            Fail(report.Error);
        }
    }

    public void Delivered() => Interlocked.Increment(ref _delivered);

    public void Fail(Exception error)
    {
        long failed = Interlocked.Increment(ref _failed);
        if (failed <= ShownFailures)
        {
            status.WriteError(error.Message);
        }
        else if (failed == ShownFailures + 1)
        {
            status.WriteError("there are more failures; they are only counted");
        }
    }

    public override string ToString() =>
        FormattableString.Invariant($"{Interlocked.Read(ref _sent)} sent, {Interlocked.Read(ref _delivered)} delivered, {Failed} failed");
}
