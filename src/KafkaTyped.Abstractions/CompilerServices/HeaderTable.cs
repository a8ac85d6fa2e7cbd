namespace KafkaTyped.CompilerServices;

/// <summary>
/// Where the headers of a record stand in its <see cref="RecordBuffer"/>: offsets, not addresses, because the buffer can grow.
/// Used by one thread at a time and reused for many records.
/// </summary>
internal sealed class HeaderTable
{
    private HeaderEntry[] _entries = new HeaderEntry[8];

    /// <summary>The number of headers.</summary>
    public int Count { get; private set; }

    /// <summary>The headers, in order.</summary>
    public ReadOnlySpan<HeaderEntry> Entries => _entries.AsSpan(0, Count);

    /// <summary>The headers, in order, for a reader that keeps them.</summary>
    public ReadOnlyMemory<HeaderEntry> Memory => _entries.AsMemory(0, Count);

    /// <summary>Forgets the headers.</summary>
    public void Clear() => Count = 0;

    internal void Add(HeaderEntry entry)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        _entries[Count++] = entry;
    }

    /// <summary>Sets the length of the last header's value, which ends at <paramref name="end"/>.</summary>
    internal void CloseLast(int end)
    {
        ref HeaderEntry last = ref _entries[Count - 1];
        last = last with { ValueLength = end - last.ValueOffset };
    }
}
