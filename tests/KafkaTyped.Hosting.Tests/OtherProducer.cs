namespace KafkaTyped.Hosting.Tests;

/// <summary>A producer of somebody else: takes nothing.</summary>
internal sealed class OtherProducer : IKafkaProducer<Order>
{
    public string Topic => "elsewhere";

    public void Produce(Order message) => throw new NotSupportedException();

    public void Produce(Order message, in ProduceOptions options) => throw new NotSupportedException();

    public void Produce(Order message, DeliveryCallback callback, object? state = null) => throw new NotSupportedException();

    public void Produce(Order message, in ProduceOptions options, DeliveryCallback callback, object? state = null) => throw new NotSupportedException();

    public bool TryProduce(Order message) => false;

    public bool TryProduce(Order message, in ProduceOptions options) => false;

    public ValueTask<DeliveryReceipt> ProduceAsync(Order message, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<DeliveryReceipt> ProduceAsync(Order message, in ProduceOptions options, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public DeliveryReceipt ProduceAndWait(Order message, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public DeliveryReceipt ProduceAndWait(Order message, in ProduceOptions options, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<ProduceManyResult> ProduceManyAsync(IEnumerable<Order> messages, int maxInFlight = ProduceManyResult.DefaultMaxInFlight, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask<ProduceManyResult> ProduceManyAsync(IAsyncEnumerable<Order> messages, int maxInFlight = ProduceManyResult.DefaultMaxInFlight, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask FlushAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
}
