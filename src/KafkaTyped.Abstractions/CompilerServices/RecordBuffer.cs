using System.Buffers;
using System.Diagnostics;

namespace KafkaTyped.CompilerServices;

/// <summary>
/// A growable buffer of bytes, used by one thread at a time. The array is pinned, so that an address in it stays valid until it grows.
/// </summary>
internal sealed class RecordBuffer : IBufferWriter<byte>
{
    private byte[] _bytes;
    private int _position;

    /// <summary>Creates an empty buffer.</summary>
    /// <param name="capacity">How many bytes it holds before it grows; 16 or more.</param>
    public RecordBuffer(int capacity = 1024)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 16);
        _bytes = GC.AllocateUninitializedArray<byte>(capacity, pinned: true);
    }

    /// <summary>How many bytes it holds before it grows.</summary>
    public int Capacity => _bytes.Length;

    /// <summary>What has been written.</summary>
    public ReadOnlySpan<byte> WrittenSpan => _bytes.AsSpan(0, _position);

    /// <summary>What has been written, for a reader that keeps it; valid until the next write.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _position);

    /// <summary>How many bytes have been written.</summary>
    public int Position => _position;

    /// <summary>Forgets what has been written.</summary>
    public void Clear() => _position = 0;

    /// <inheritdoc/>
    public void Advance(int count)
    {
        if ((uint)count > (uint)(_bytes.Length - _position))
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, $"The buffer has {_bytes.Length - _position} bytes left.");
        }

        _position += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureFree(sizeHint);
        return _bytes.AsMemory(_position);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        EnsureFree(sizeHint);
        return _bytes.AsSpan(_position);
    }

    /// <summary>The whole array, for a writer that keeps its own position.</summary>
    internal byte[] Bytes => _bytes;

    /// <summary>Takes over the position of a writer.</summary>
    internal void SetPosition(int position)
    {
        Debug.Assert((uint)position <= (uint)_bytes.Length, "A writer is past the end of its buffer.");
        _position = position;
    }

    /// <summary>Makes room for <paramref name="size"/> bytes behind the position and keeps what stands before it.</summary>
    internal void EnsureFree(int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        if (_bytes.Length - _position < Math.Max(size, 1))
        {
            Grow(size);
        }
    }

    private void Grow(int size)
    {
        long needed = (long)_position + Math.Max(size, 1);
        if (needed > Array.MaxLength)
        {
            throw new InvalidOperationException($"A record of more than {Array.MaxLength} bytes cannot be written.");
        }

        int capacity = (int)Math.Min(Array.MaxLength, Math.Max(needed, _bytes.Length * 2L));
        byte[] larger = GC.AllocateUninitializedArray<byte>(capacity, pinned: true);
        _bytes.AsSpan(0, _position).CopyTo(larger);
        _bytes = larger;
    }
}
