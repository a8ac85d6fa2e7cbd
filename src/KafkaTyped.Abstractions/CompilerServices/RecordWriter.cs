using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KafkaTyped.CompilerServices;

/// <summary>
/// Writes keys and values into a <see cref="RecordBuffer"/>. Text and binary forms are in <c>RecordWriter.Text.cs</c>, JSON in
/// <c>RecordWriter.Json*.cs</c>. While a writer is in use nothing else may write to the buffer; <see cref="Complete"/> hands the
/// position back.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct RecordWriter
{
    private readonly RecordBuffer _buffer;
    private Span<byte> _bytes;
    private int _position;
    private int _jsonDepth;

    /// <summary>Starts to write behind what the buffer holds.</summary>
    /// <param name="buffer">The buffer.</param>
    internal RecordWriter(RecordBuffer buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        _buffer = buffer;
        _bytes = buffer.Bytes;
        _position = buffer.Position;
    }

    /// <summary>How many bytes the buffer holds, those before this writer included.</summary>
    public readonly int Position => _position;

    /// <summary>Hands the position back to the buffer.</summary>
    internal readonly void Complete() => _buffer.SetPosition(_position);

    /// <summary>Room for at least <paramref name="size"/> bytes at the position.</summary>
    /// <param name="size">How many bytes, 0 or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Span<byte> GetSpan(int size)
    {
        if (_bytes.Length - _position < size)
        {
            Grow(size);
        }

        return MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetReference(_bytes), _position), _bytes.Length - _position);
    }

    /// <summary>Moves the position over bytes that were written into <see cref="GetSpan"/>.</summary>
    /// <param name="count">How many bytes, at most what <see cref="GetSpan"/> gave.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Advance(int count)
    {
        if ((uint)count > (uint)(_bytes.Length - _position))
        {
            ThrowPastTheEnd(count);
        }

        _position += count;
    }

    /// <summary>Writes bytes as they are.</summary>
    /// <param name="bytes">The bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        _position += bytes.Length;
    }

    /// <summary>Lets a serializer of the user's write.</summary>
    /// <typeparam name="T">What it writes.</typeparam>
    /// <param name="serializer">The serializer.</param>
    /// <param name="value">What to write.</param>
    public void WriteWith<T>(IMessageSerializer<T> serializer, T value)
    {
        _buffer.SetPosition(_position);
        serializer.Serialize(value, _buffer);
        _bytes = _buffer.Bytes;
        _position = _buffer.Position;
    }

    private readonly void ThrowPastTheEnd(int count) =>
        throw new ArgumentOutOfRangeException(nameof(count), count, $"The writer has {_bytes.Length - _position} bytes left; ask for them with {nameof(GetSpan)}.");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int size)
    {
        _buffer.SetPosition(_position);
        _buffer.EnsureFree(size);
        _bytes = _buffer.Bytes;
    }
}
