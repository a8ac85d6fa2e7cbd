namespace KafkaTyped;

/// <summary>The wait for a message was cancelled; <see cref="MayBeDelivered"/> says what has become of the message.</summary>
/// <param name="topic">The topic.</param>
/// <param name="mayBeDelivered">Whether the message had been handed to the client's buffer.</param>
/// <param name="cancellationToken">The token that was cancelled.</param>
public sealed class KafkaProduceCanceledException(string topic, bool mayBeDelivered, CancellationToken cancellationToken)
    : OperationCanceledException(
        mayBeDelivered
            ? $"The wait for a message to '{topic}' was cancelled. The message is in the client's buffer and may still be delivered."
            : $"The message to '{topic}' was cancelled while it waited for room in the buffer. It is not sent.",
        cancellationToken)
{
    /// <summary>The topic.</summary>
    public string Topic { get; } = topic;

    /// <summary>
    /// <see langword="true"/>: the message was handed over and may still be delivered; only the wait has ended.
    /// <see langword="false"/>: the message was withdrawn and is never sent.
    /// </summary>
    public bool MayBeDelivered { get; } = mayBeDelivered;
}
