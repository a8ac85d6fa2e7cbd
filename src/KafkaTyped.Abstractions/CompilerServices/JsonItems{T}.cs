using System.ComponentModel;
using System.Runtime.InteropServices;

namespace KafkaTyped.CompilerServices;

/// <summary>The items of a sequence, for <c>foreach</c>.</summary>
/// <typeparam name="T">The items' type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonItems<T>
{
    private readonly ReadOnlySpan<T> _items;
    private readonly IReadOnlyList<T>? _list;
    private readonly IEnumerator<T>? _enumerator;
    private readonly int _count;
    private int _index;

    internal JsonItems(IEnumerable<T> items, bool isList)
    {
        _index = -1;
        if (items.GetType() == typeof(List<T>))
        {
            _items = CollectionsMarshal.AsSpan((List<T>)items);
            _count = _items.Length;
        }
        else if (items.GetType() == typeof(T[]))
        {
            _items = (T[])items;
            _count = _items.Length;
        }
        else if (isList && items is IReadOnlyList<T> list)
        {
            _list = list;
            _count = list.Count;
        }
        else
        {
            _enumerator = items.GetEnumerator();
        }
    }

    /// <summary>The item.</summary>
    public readonly T Current =>
        (uint)_index < (uint)_items.Length ? _items[_index]
        : _list is not null ? _list[_index]
        : _enumerator!.Current;

    /// <summary>Goes to the next item.</summary>
    /// <returns><see langword="false"/> when there is none.</returns>
    public bool MoveNext() => _enumerator is null ? ++_index < _count : _enumerator.MoveNext();

    /// <summary>Ends the enumeration.</summary>
    public readonly void Dispose() => _enumerator?.Dispose();

    /// <summary>This value.</summary>
    public readonly JsonItems<T> GetEnumerator() => this;
}
