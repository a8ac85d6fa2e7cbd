namespace KafkaTyped;

/// <summary>Produces messages of one type to the topic that the type declares.</summary>
/// <typeparam name="TMessage">A type with <see cref="KafkaTopicAttribute"/>.</typeparam>
/// <remarks>
/// <para>All members are thread-safe. Messages produced by one flow of calls stand in their partition in the order of the calls, also while
/// calls wait for room in the buffer (with idempotence, or with one request in flight, also across retries).</para>
/// <para>Every message ends as a receipt, an exception, a callback, or a failure that is counted and logged.</para>
/// <para>Serialization and the checks of a single message happen on the calling thread, before the method returns; the message object
/// is not used after that. What the contract throws (a value JSON cannot hold, a timestamp before 1970) is thrown to the caller as it is, by
/// <c>ProduceAsync</c> too. <c>ProduceManyAsync</c> serializes as it takes messages, and such an exception is that message's failure.</para>
/// <para>"Room in the buffer" means <c>queue.buffering.max.kbytes</c> bytes and a number of outstanding messages that adapts itself to what the
/// cluster delivers: from 20,000 up to <c>queue.buffering.max.messages</c>, as long as more outstanding brings more delivered.</para>
/// </remarks>
public interface IKafkaProducer<TMessage>
{
    /// <summary>The topic that messages go to.</summary>
    string Topic { get; }

    /// <summary>
    /// Fire and forget: hands the message to the client's buffer. A failure of the delivery is counted and logged, not reported here.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <exception cref="KafkaProduceException">
    /// The message was refused: too large, the client failed for good, or no room in the buffer within <c>max.block.ms</c>
    /// (<see cref="KafkaErrorCode.LocalQueueFull"/>; on the client's event thread, which makes the room, at once). It was not sent. A partition that
    /// does not exist is refused here once the topic's metadata is known, and fails the delivery before that.
    /// </exception>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is <see langword="null"/>.</exception>
    /// <exception cref="ObjectDisposedException">The producer's client is disposed.</exception>
    void Produce(TMessage message);

    /// <inheritdoc cref="Produce(TMessage)"/>
    /// <param name="message">The message.</param>
    /// <param name="options">What to change for this record.</param>
    void Produce(TMessage message, in ProduceOptions options);

    /// <summary>Hands the message to the client's buffer and calls back when its delivery succeeded or failed.</summary>
    /// <param name="message">The message.</param>
    /// <param name="callback">
    /// Called once, on the client's event thread: keep it short and do not block it. What it throws is logged and counted and harms nothing else.
    /// It is not called for a message that this method throws for.
    /// </param>
    /// <param name="state">Handed to the callback in <see cref="DeliveryReport.State"/>; lets the callback be a static lambda.</param>
    /// <inheritdoc cref="Produce(TMessage)" path="/exception"/>
    void Produce(TMessage message, DeliveryCallback callback, object? state = null);

    /// <inheritdoc cref="Produce(TMessage, DeliveryCallback, object?)"/>
    /// <param name="message">The message.</param>
    /// <param name="options">What to change for this record.</param>
    /// <param name="callback">See <see cref="Produce(TMessage, DeliveryCallback, object?)"/>.</param>
    /// <param name="state">Handed to the callback.</param>
    void Produce(TMessage message, in ProduceOptions options, DeliveryCallback callback, object? state = null);

    /// <summary>Fire and forget without ever waiting.</summary>
    /// <param name="message">The message.</param>
    /// <returns>
    /// <see langword="false"/> when the buffer has no room, or other calls wait for room before this one; the message was not sent then.
    /// </returns>
    /// <exception cref="KafkaProduceException">The message was refused for another reason than room.</exception>
    /// <inheritdoc cref="Produce(TMessage)" path="/exception[position()>1]"/>
    bool TryProduce(TMessage message);

    /// <inheritdoc cref="TryProduce(TMessage)"/>
    /// <param name="message">The message.</param>
    /// <param name="options">What to change for this record.</param>
    bool TryProduce(TMessage message, in ProduceOptions options);

    /// <summary>Produces the message and completes when its delivery is known. Holds no thread, also while it waits for room in the buffer.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">
    /// Ends the wait. While the message still waits for room it is withdrawn and never sent; after that it is in the client's buffer and
    /// <b>may still be delivered</b>. <see cref="KafkaProduceCanceledException.MayBeDelivered"/> says which.
    /// </param>
    /// <returns>
    /// Where the record stands. Await it once, as any <see cref="ValueTask{TResult}"/>. It faults with <see cref="KafkaProduceException"/> when
    /// the message was refused or its delivery failed.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is <see langword="null"/>.</exception>
    /// <exception cref="ObjectDisposedException">The producer's client is disposed.</exception>
    ValueTask<DeliveryReceipt> ProduceAsync(TMessage message, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ProduceAsync(TMessage, CancellationToken)"/>
    /// <param name="message">The message.</param>
    /// <param name="options">What to change for this record.</param>
    /// <param name="cancellationToken">See <see cref="ProduceAsync(TMessage, CancellationToken)"/>.</param>
    ValueTask<DeliveryReceipt> ProduceAsync(TMessage message, in ProduceOptions options, CancellationToken cancellationToken = default);

    /// <summary>Synchronous send: produces the message and blocks the thread until its delivery is known.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Ends the wait, as in <see cref="ProduceAsync(TMessage, CancellationToken)"/>.</param>
    /// <returns>Where the record stands.</returns>
    /// <exception cref="KafkaProduceException">The message was refused or its delivery failed.</exception>
    /// <exception cref="KafkaProduceCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    DeliveryReceipt ProduceAndWait(TMessage message, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ProduceAndWait(TMessage, CancellationToken)"/>
    /// <param name="message">The message.</param>
    /// <param name="options">What to change for this record.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    DeliveryReceipt ProduceAndWait(TMessage message, in ProduceOptions options, CancellationToken cancellationToken = default);

    /// <summary>
    /// Produces every message of a sequence, in order, with a bounded number of them outstanding, and completes when the delivery of all is known.
    /// </summary>
    /// <param name="messages">The messages; enumerated once, lazily.</param>
    /// <param name="maxInFlight">How many messages may be without a known delivery at any time: 1 or more.</param>
    /// <param name="cancellationToken">
    /// Stops taking messages from the sequence. The call then waits for those already produced and reports
    /// <see cref="ProduceManyResult.Canceled"/>; it does not throw.
    /// </param>
    /// <returns>
    /// How many messages were taken and delivered, and every failure with the message's place in the sequence. A message that fails does not
    /// stop the others. An exception of the sequence itself is thrown, after the messages taken before have ended.
    /// </returns>
    ValueTask<ProduceManyResult> ProduceManyAsync(
        IEnumerable<TMessage> messages, int maxInFlight = ProduceManyResult.DefaultMaxInFlight, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ProduceManyAsync(IEnumerable{TMessage}, int, CancellationToken)"/>
    ValueTask<ProduceManyResult> ProduceManyAsync(
        IAsyncEnumerable<TMessage> messages, int maxInFlight = ProduceManyResult.DefaultMaxInFlight, CancellationToken cancellationToken = default);

    /// <summary>
    /// Completes when no message of the client is outstanding: every one that was produced before the call has ended, its callback included. Sends without
    /// waiting for <c>linger.ms</c>. Messages that any producer of the same client sends meanwhile are waited for too: where others never stop, bound
    /// the wait by the token, or await the sends themselves.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait; the messages stay in the buffer and are still sent.</param>
    ValueTask FlushAsync(CancellationToken cancellationToken = default);
}
