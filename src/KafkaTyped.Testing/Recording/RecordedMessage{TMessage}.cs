using System.Text;

namespace KafkaTyped.Testing;

/// <summary>A message that a <see cref="RecordingProducer{TMessage}"/> took, with the record that would have been sent.</summary>
/// <typeparam name="TMessage">The message type.</typeparam>
/// <param name="Message">The message.</param>
/// <param name="Receipt">Where the record would stand: its partition, an offset that rises by one in each partition, its timestamp.</param>
/// <param name="Key">The record's key; <see langword="null"/> when it has none.</param>
/// <param name="Value">The record's value; <see langword="null"/> for a tombstone.</param>
/// <param name="Headers">The record's headers, in order; a value of <see langword="null"/> for a header without one.</param>
public sealed record RecordedMessage<TMessage>(
    TMessage Message,
    DeliveryReceipt Receipt,
    ReadOnlyMemory<byte>? Key,
    ReadOnlyMemory<byte>? Value,
    IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>?>> Headers)
{
    /// <summary>The key read as UTF-8; <see langword="null"/> when there is none.</summary>
    public string? KeyText => Text(Key);

    /// <summary>The value read as UTF-8; <see langword="null"/> for a tombstone.</summary>
    public string? ValueText => Text(Value);

    /// <summary>The value of the last header of a name, read as UTF-8; <see langword="null"/> when there is no such header, or no value.</summary>
    /// <param name="name">The header's name.</param>
    public string? HeaderText(string name) => Text(Headers.LastOrDefault(header => header.Key == name).Value);

    private static string? Text(ReadOnlyMemory<byte>? bytes) => bytes is { } present ? Encoding.UTF8.GetString(present.Span) : null;
}
