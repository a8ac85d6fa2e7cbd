namespace KafkaTyped.Producing;

/// <summary>Lets a thread wait for the delivery of one message without help of the thread pool, whose threads may all be waiting like this.</summary>
internal sealed class BlockingDelivery
{
    /// <summary>For a send whose state is a <see cref="BlockingDelivery"/>.</summary>
    public static readonly DeliveryCallback Callback = static report => ((BlockingDelivery)report.State!).End(report);

    private readonly ManualResetEventSlim _ended = new();
    private DeliveryReport _report;

    public DeliveryReceipt Wait(string topic, CancellationToken cancellationToken)
    {
        try
        {
            _ended.Wait(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            throw new KafkaProduceCanceledException(topic, mayBeDelivered: true, cancellationToken);
        }

        return _report.Error is null ? _report.Receipt : throw _report.Error;
    }

    private void End(in DeliveryReport report)
    {
        _report = report;
        _ended.Set();
    }
}
