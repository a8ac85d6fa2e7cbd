using System.ComponentModel;

namespace KafkaTyped.CompilerServices;

/// <summary>Writes the headers of one record.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct HeaderWriter
{
    private readonly HeaderTable _table;
    private RecordWriter _writer;

    /// <summary>Starts to write headers behind what the buffer holds.</summary>
    /// <param name="buffer">Takes the bytes.</param>
    /// <param name="table">Takes their places.</param>
    internal HeaderWriter(RecordBuffer buffer, HeaderTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        _table = table;
        _writer = new RecordWriter(buffer);
    }

    /// <summary>Hands the position back to the buffer.</summary>
    internal readonly void Complete() => _writer.Complete();

    /// <summary>Writes a header whose value is text; none when <paramref name="value"/> is <see langword="null"/>.</summary>
    /// <param name="name">The header's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void WriteText(scoped ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            WriteText(name, value.AsSpan());
        }
    }

    /// <inheritdoc cref="WriteText(ReadOnlySpan{byte}, string?)"/>
    public void WriteText(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<char> value)
    {
        int nameOffset = WriteName(name);
        int valueOffset = _writer.Position;
        _writer.WriteText(value);
        Add(nameOffset, name.Length, valueOffset);
    }

    /// <summary>Writes a header whose value is <c>true</c> or <c>false</c>.</summary>
    /// <param name="name">The header's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void WriteText(scoped ReadOnlySpan<byte> name, bool value) => WriteBytes(name, value ? "true"u8 : "false"u8);

    /// <summary>Writes a header whose value is text in the invariant culture.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="name">The header's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    /// <param name="format">The format; empty for the type's general one.</param>
    public void WriteText<T>(scoped ReadOnlySpan<byte> name, T value, scoped ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        int nameOffset = WriteName(name);
        int valueOffset = _writer.Position;
        _writer.WriteText(value, format);
        Add(nameOffset, name.Length, valueOffset);
    }

    /// <summary>Writes a header whose value are bytes as they are.</summary>
    /// <param name="name">The header's name in UTF-8.</param>
    /// <param name="value">The value.</param>
    public void WriteBytes(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> value)
    {
        int nameOffset = WriteName(name);
        int valueOffset = _writer.Position;
        _writer.WriteRaw(value);
        Add(nameOffset, name.Length, valueOffset);
    }

    /// <summary>Writes a header of the user's.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The value; <see langword="null"/> for a header without a value.</param>
    internal void Write(scoped ReadOnlySpan<char> name, ReadOnlyMemory<byte>? value)
    {
        int nameOffset = _writer.Position;
        _writer.WriteText(name);
        int nameLength = _writer.Position - nameOffset;
        _writer.WriteBinary((byte)0);
        int valueOffset = _writer.Position;
        _writer.WriteRaw(value.GetValueOrDefault().Span);
        _table.Add(new HeaderEntry(nameOffset, nameLength, valueOffset, value is null ? -1 : _writer.Position - valueOffset));
    }

    /// <summary>
    /// Starts a header whose value the caller writes with the returned writer's methods, and hands back to <see cref="End"/>.
    /// </summary>
    /// <param name="name">The header's name in UTF-8.</param>
    public RecordWriter Begin(scoped ReadOnlySpan<byte> name)
    {
        int nameOffset = WriteName(name);
        _table.Add(new HeaderEntry(nameOffset, name.Length, _writer.Position, 0));
        return _writer;
    }

    /// <summary>Ends the header that <see cref="Begin"/> started.</summary>
    /// <param name="writer">The writer that <see cref="Begin"/> gave.</param>
    public void End(RecordWriter writer)
    {
        _writer = writer;
        _table.CloseLast(writer.Position);
    }

    private int WriteName(scoped ReadOnlySpan<byte> name)
    {
        int offset = _writer.Position;
        _writer.WriteRaw(name);
        _writer.WriteBinary((byte)0);
        return offset;
    }

    private readonly void Add(int nameOffset, int nameLength, int valueOffset) =>
        _table.Add(new HeaderEntry(nameOffset, nameLength, valueOffset, _writer.Position - valueOffset));
}
