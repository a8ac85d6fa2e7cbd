using System.Collections;
using System.Text;

namespace KafkaTyped;

/// <summary>An ordered list of record headers. Not thread-safe while it is being filled; can be reused for many records.</summary>
public sealed class MessageHeaders : IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>?>>
{
    private readonly List<KeyValuePair<string, ReadOnlyMemory<byte>?>> _headers = [];

    /// <summary>The number of headers.</summary>
    public int Count => _headers.Count;

    /// <summary>The header at a place, 0 to <see cref="Count"/> - 1.</summary>
    /// <param name="index">The place.</param>
    public KeyValuePair<string, ReadOnlyMemory<byte>?> this[int index] => _headers[index];

    /// <summary>Adds a header with a text value.</summary>
    /// <param name="name">Its name; not empty.</param>
    /// <param name="value">Its value, written as UTF-8; <see langword="null"/> for a header without a value.</param>
    public void Add(string name, string? value) => Add(name, value is null ? null : (ReadOnlyMemory<byte>?)Encoding.UTF8.GetBytes(value));

    /// <summary>Adds a header with a binary value.</summary>
    /// <param name="name">Its name; not empty.</param>
    /// <param name="value">Its value, not copied; <see langword="null"/> for a header without a value.</param>
    public void Add(string name, ReadOnlyMemory<byte>? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("A header's name cannot contain U+0000: librdkafka takes it for the end of the name.", nameof(name));
        }

        _headers.Add(new(name, value));
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, ReadOnlyMemory<byte>?>> GetEnumerator() => _headers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
