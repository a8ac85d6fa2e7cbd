using System.Buffers;

namespace KafkaTyped;

/// <summary>Writes a value as bytes, in place of the generated serializer.</summary>
/// <typeparam name="T">The type that it writes.</typeparam>
/// <remarks>Implementations are called from many threads at once and must not keep <c>output</c>.</remarks>
public interface IMessageSerializer<in T>
{
    /// <summary>
    /// Writes <paramref name="value"/>. On a message type or a key, whatever is written is the record's value or key; on a member of a
    /// JSON message it must be exactly one JSON value. Writing nothing gives an empty value, which is not a tombstone.
    /// </summary>
    /// <param name="value">What to write; for members it can be <see langword="null"/>.</param>
    /// <param name="output">Where to write; valid during the call only.</param>
    void Serialize(T value, IBufferWriter<byte> output);
}
