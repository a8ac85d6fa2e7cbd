using System.ComponentModel;

namespace KafkaTyped.CompilerServices;

/// <summary>The base of generated typed producers: passes every call on to the producer that it is given.</summary>
/// <typeparam name="TMessage">The message type.</typeparam>
/// <param name="producer">The producer that does the work.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TypedKafkaProducer<TMessage>(IKafkaProducer<TMessage> producer) : IKafkaProducer<TMessage>
{
    private readonly IKafkaProducer<TMessage> _producer = producer ?? throw new ArgumentNullException(nameof(producer));

    /// <inheritdoc/>
    public string Topic => _producer.Topic;

    /// <inheritdoc/>
    public void Produce(TMessage message) => _producer.Produce(message);

    /// <inheritdoc/>
    public void Produce(TMessage message, in ProduceOptions options) => _producer.Produce(message, options);

    /// <inheritdoc/>
    public void Produce(TMessage message, DeliveryCallback callback, object? state = null) => _producer.Produce(message, callback, state);

    /// <inheritdoc/>
    public void Produce(TMessage message, in ProduceOptions options, DeliveryCallback callback, object? state = null) =>
        _producer.Produce(message, options, callback, state);

    /// <inheritdoc/>
    public bool TryProduce(TMessage message) => _producer.TryProduce(message);

    /// <inheritdoc/>
    public bool TryProduce(TMessage message, in ProduceOptions options) => _producer.TryProduce(message, options);

    /// <inheritdoc/>
    public ValueTask<DeliveryReceipt> ProduceAsync(TMessage message, CancellationToken cancellationToken = default) =>
        _producer.ProduceAsync(message, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DeliveryReceipt> ProduceAsync(TMessage message, in ProduceOptions options, CancellationToken cancellationToken = default) =>
        _producer.ProduceAsync(message, options, cancellationToken);

    /// <inheritdoc/>
    public DeliveryReceipt ProduceAndWait(TMessage message, CancellationToken cancellationToken = default) =>
        _producer.ProduceAndWait(message, cancellationToken);

    /// <inheritdoc/>
    public DeliveryReceipt ProduceAndWait(TMessage message, in ProduceOptions options, CancellationToken cancellationToken = default) =>
        _producer.ProduceAndWait(message, options, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ProduceManyResult> ProduceManyAsync(
        IEnumerable<TMessage> messages, int maxInFlight = ProduceManyResult.DefaultMaxInFlight, CancellationToken cancellationToken = default) =>
        _producer.ProduceManyAsync(messages, maxInFlight, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ProduceManyResult> ProduceManyAsync(
        IAsyncEnumerable<TMessage> messages, int maxInFlight = ProduceManyResult.DefaultMaxInFlight, CancellationToken cancellationToken = default) =>
        _producer.ProduceManyAsync(messages, maxInFlight, cancellationToken);

    /// <inheritdoc/>
    public ValueTask FlushAsync(CancellationToken cancellationToken = default) => _producer.FlushAsync(cancellationToken);
}
