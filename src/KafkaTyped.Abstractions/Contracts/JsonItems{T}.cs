using System.ComponentModel;
using System.Runtime.InteropServices;

namespace KafkaTyped.Contracts;

/// <summary>The items of a sequence, for <c>foreach</c>.</summary>
/// <typeparam name="T">The items' type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonItems<T>
{
    private readonly ReadOnlySpan<T> _items;
    private readonly IEnumerator<T>? _enumerator;
    private int _index;

    internal JsonItems(IEnumerable<T> items)
    {
        _index = -1;
        if (items.GetType() == typeof(List<T>))
        {
            _items = CollectionsMarshal.AsSpan((List<T>)items);
        }
        else if (items.GetType() == typeof(T[]))
        {
            _items = (T[])items;
        }
        else
        {
            _enumerator = items.GetEnumerator();
        }
    }

    /// <summary>The item.</summary>
    public readonly T Current => _enumerator is null ? _items[_index] : _enumerator.Current;

    /// <summary>Goes to the next item.</summary>
    /// <returns><see langword="false"/> when there is none.</returns>
    public bool MoveNext() => _enumerator is null ? ++_index < _items.Length : _enumerator.MoveNext();

    /// <summary>Ends the enumeration.</summary>
    public readonly void Dispose() => _enumerator?.Dispose();

    /// <summary>This value.</summary>
    public readonly JsonItems<T> GetEnumerator() => this;
}
