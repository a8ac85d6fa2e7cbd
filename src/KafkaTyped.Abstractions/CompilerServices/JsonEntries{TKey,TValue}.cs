using System.ComponentModel;

namespace KafkaTyped.CompilerServices;

/// <summary>The entries of a dictionary, for <c>foreach</c>.</summary>
/// <typeparam name="TKey">The keys' type.</typeparam>
/// <typeparam name="TValue">The values' type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonEntries<TKey, TValue>
    where TKey : notnull
{
    private readonly IEnumerator<KeyValuePair<TKey, TValue>>? _enumerator;
    private Dictionary<TKey, TValue>.Enumerator _entries;

    internal JsonEntries(IEnumerable<KeyValuePair<TKey, TValue>> entries)
    {
        if (entries.GetType() == typeof(Dictionary<TKey, TValue>))
        {
            _entries = ((Dictionary<TKey, TValue>)entries).GetEnumerator();
        }
        else
        {
            _enumerator = entries.GetEnumerator();
        }
    }

    /// <summary>The entry.</summary>
    public readonly KeyValuePair<TKey, TValue> Current => _enumerator is null ? _entries.Current : _enumerator.Current;

    /// <summary>Goes to the next entry.</summary>
    /// <returns><see langword="false"/> when there is none.</returns>
    public bool MoveNext() => _enumerator is null ? _entries.MoveNext() : _enumerator.MoveNext();

    /// <summary>Ends the enumeration.</summary>
    public readonly void Dispose() => _enumerator?.Dispose();

    /// <summary>This value.</summary>
    public readonly JsonEntries<TKey, TValue> GetEnumerator() => this;
}
