using System.ComponentModel;

namespace KafkaTyped.CompilerServices;

/// <summary>
/// How a message becomes a Kafka record. Implemented by generated structs through static members, so that a producer that is generic over
/// the contract compiles to direct calls.
/// </summary>
/// <typeparam name="TMessage">The message type.</typeparam>
/// <remarks>Implementations hold no state and are called from many threads at once.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IMessageContract<TMessage>
{
    /// <summary>What the message type declares. One instance for the life of the process.</summary>
    static abstract MessageDescriptor Descriptor { get; }

    /// <summary>Which parts a record of this type has. A constant, so that the others cost nothing.</summary>
    static abstract RecordParts Parts { get; }

    /// <summary>Writes the key.</summary>
    /// <param name="message">The message.</param>
    /// <param name="writer">Where to write.</param>
    /// <returns><see langword="false"/> when the record has no key; nothing was written then.</returns>
    static abstract bool WriteKey(TMessage message, ref RecordWriter writer);

    /// <summary>Writes the value.</summary>
    /// <param name="message">The message.</param>
    /// <param name="writer">Where to write.</param>
    /// <returns><see langword="false"/> when the record has no value (a tombstone); nothing was written then.</returns>
    static abstract bool WriteValue(TMessage message, ref RecordWriter writer);

    /// <summary>Writes the headers.</summary>
    /// <param name="message">The message.</param>
    /// <param name="writer">Where to write.</param>
    static abstract void WriteHeaders(TMessage message, ref HeaderWriter writer);

    /// <summary>The partition that the message asks for.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The partition, or <see cref="MessageDescriptor.AnyPartition"/>.</returns>
    static abstract int GetPartition(TMessage message);

    /// <summary>The record's timestamp.</summary>
    /// <param name="message">The message.</param>
    /// <returns>Milliseconds since 1970-01-01 UTC, or <see cref="MessageDescriptor.NoTimestamp"/> for the time of the call.</returns>
    static abstract long GetTimestamp(TMessage message);
}
