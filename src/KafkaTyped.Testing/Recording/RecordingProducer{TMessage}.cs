namespace KafkaTyped.Testing;

/// <summary>
/// A producer that sends nothing: it writes each message as the real one does (same key, value, headers, partition of a key, refusals of what
/// no record can hold) and keeps the record for the test to look at.
/// </summary>
/// <typeparam name="TMessage">The message type.</typeparam>
/// <remarks>
/// Thread-safe. Every delivery is known at once: callbacks run on the calling thread before the send returns, and what a callback throws
/// reaches the caller, so that a test sees it. A key goes to the partition that Kafka's Java client chooses; messages without a key take turns.
/// </remarks>
public abstract class RecordingProducer<TMessage> : IKafkaProducer<TMessage>
{
    private readonly object _lock = new();
    private readonly List<RecordedMessage<TMessage>> _messages = [];
    private readonly List<KafkaProduceException> _failures = [];
    private readonly Queue<(KafkaErrorCode Error, DeliveryStatus Status)> _nextFailures = new();

    private protected RecordingProducer(string topic) => Topic = topic;

    /// <inheritdoc/>
    public string Topic { get; }

    /// <summary>The messages that were delivered, in order: a copy.</summary>
    public IReadOnlyList<RecordedMessage<TMessage>> Messages
    {
        get
        {
            lock (_lock)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>The failures of messages that were made to fail, in order: a copy.</summary>
    public IReadOnlyList<KafkaProduceException> Failures
    {
        get
        {
            lock (_lock)
            {
                return [.. _failures];
            }
        }
    }

    /// <summary>Forgets messages and failures. Offsets go on.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _messages.Clear();
            _failures.Clear();
        }
    }

    /// <summary>
    /// Makes the next messages fail. <see cref="KafkaErrorCode.LocalQueueFull"/> refuses them: <c>Produce</c> throws and <c>TryProduce</c>
    /// returns <see langword="false"/>. Any other error fails their delivery: it comes by exception, callback or result, and for fire and
    /// forget only in <see cref="Failures"/>.
    /// </summary>
    /// <param name="error">The error; not <see cref="KafkaErrorCode.NoError"/>.</param>
    /// <param name="count">How many messages, 1 or more.</param>
    /// <param name="status">What is known of the persistence of messages whose delivery fails.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public void FailNext(KafkaErrorCode error, int count = 1, DeliveryStatus status = DeliveryStatus.NotPersisted)
    {
        ArgumentOutOfRangeException.ThrowIfEqual((int)error, (int)KafkaErrorCode.NoError, nameof(error));
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        lock (_lock)
        {
            for (int i = 0; i < count; i++)
            {
                _nextFailures.Enqueue((error, status));
            }
        }
    }

    /// <inheritdoc/>
    public void Produce(TMessage message) => Produce(message, default(ProduceOptions));

    /// <inheritdoc/>
    public void Produce(TMessage message, in ProduceOptions options) => ThrowIfRefused(Take(message, options));

    /// <inheritdoc/>
    public void Produce(TMessage message, DeliveryCallback callback, object? state = null) => Produce(message, default, callback, state);

    /// <inheritdoc/>
    public void Produce(TMessage message, in ProduceOptions options, DeliveryCallback callback, object? state = null)
    {
        ArgumentNullException.ThrowIfNull(callback);
        (DeliveryReceipt receipt, KafkaProduceException? error) = Take(message, options);
        ThrowIfRefused((receipt, error));
        callback(new DeliveryReport(receipt, error, state));
    }

    /// <inheritdoc/>
    public bool TryProduce(TMessage message) => TryProduce(message, default);

    /// <inheritdoc/>
    public bool TryProduce(TMessage message, in ProduceOptions options) => !IsRefusal(Take(message, options).Error);

    /// <inheritdoc/>
    public ValueTask<DeliveryReceipt> ProduceAsync(TMessage message, CancellationToken cancellationToken = default) =>
        ProduceAsync(message, default, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DeliveryReceipt> ProduceAsync(TMessage message, in ProduceOptions options, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromException<DeliveryReceipt>(new KafkaProduceCanceledException(Topic, mayBeDelivered: false, cancellationToken));
        }

        (DeliveryReceipt receipt, KafkaProduceException? error) = Take(message, options);
        return error is null ? ValueTask.FromResult(receipt) : ValueTask.FromException<DeliveryReceipt>(error);
    }

    /// <inheritdoc/>
    public DeliveryReceipt ProduceAndWait(TMessage message, CancellationToken cancellationToken = default) =>
        ProduceAndWait(message, default, cancellationToken);

    /// <inheritdoc/>
    public DeliveryReceipt ProduceAndWait(TMessage message, in ProduceOptions options, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            throw new KafkaProduceCanceledException(Topic, mayBeDelivered: false, cancellationToken);
        }

        (DeliveryReceipt receipt, KafkaProduceException? error) = Take(message, options);
        return error is null ? receipt : throw error;
    }

    /// <inheritdoc/>
    public ValueTask<ProduceManyResult> ProduceManyAsync(
        IEnumerable<TMessage> messages, int maxInFlight = ProduceManyResult.DefaultMaxInFlight, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxInFlight, 1);
        long taken = 0;
        var failures = new List<ProduceFailure>();
        foreach (TMessage message in messages)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                break;
            }

            TakeOneOf(message, taken++, failures);
        }

        return ValueTask.FromResult(new ProduceManyResult(taken, taken - failures.Count, failures, cancellationToken.IsCancellationRequested));
    }

    /// <inheritdoc/>
    public async ValueTask<ProduceManyResult> ProduceManyAsync(
        IAsyncEnumerable<TMessage> messages, int maxInFlight = ProduceManyResult.DefaultMaxInFlight, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxInFlight, 1);
        long taken = 0;
        var failures = new List<ProduceFailure>();
        try
        {
            await foreach (TMessage message in messages.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    break;
                }

                TakeOneOf(message, taken++, failures);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The sequence ended because it was asked to: the result says so.
        }

        return new ProduceManyResult(taken, taken - failures.Count, failures, cancellationToken.IsCancellationRequested);
    }

    /// <inheritdoc/>
    public ValueTask FlushAsync(CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <summary>Writes the record and places it in its partition. Called by one thread at a time.</summary>
    private protected abstract RecordedMessage<TMessage> Write(TMessage message, in ProduceOptions options);

    /// <summary>Gives the record the next offset of its partition.</summary>
    private protected abstract RecordedMessage<TMessage> Append(RecordedMessage<TMessage> record);

    /// <summary>The exception of a record that fails.</summary>
    private protected abstract KafkaProduceException Fail(RecordedMessage<TMessage> record, KafkaErrorCode error, DeliveryStatus status);

    private static bool IsRefusal(KafkaProduceException? error) => error?.Code == KafkaErrorCode.LocalQueueFull;

    private static void ThrowIfRefused((DeliveryReceipt Receipt, KafkaProduceException? Error) outcome)
    {
        if (IsRefusal(outcome.Error))
        {
            throw outcome.Error!;
        }
    }

    private (DeliveryReceipt Receipt, KafkaProduceException? Error) Take(TMessage message, in ProduceOptions options)
    {
        lock (_lock)
        {
            RecordedMessage<TMessage> record = Write(message, options);
            if (_nextFailures.TryDequeue(out (KafkaErrorCode Error, DeliveryStatus Status) failure))
            {
                DeliveryStatus status = failure.Error == KafkaErrorCode.LocalQueueFull ? DeliveryStatus.NotPersisted : failure.Status;
                KafkaProduceException error = Fail(record, failure.Error, status);
                _failures.Add(error);
                return (error.Receipt, error);
            }

            record = Append(record);
            _messages.Add(record);
            return (record.Receipt, null);
        }
    }

    private void TakeOneOf(TMessage message, long index, List<ProduceFailure> failures)
    {
        try
        {
            if (Take(message, default).Error is { } error)
            {
                failures.Add(new ProduceFailure(index, error));
            }
        }
#pragma warning disable CA1031 // Any exception is the failure of its message in the result; the other messages go on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failures.Add(new ProduceFailure(index, exception));
        }
    }
}
