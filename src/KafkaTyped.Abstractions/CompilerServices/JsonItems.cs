using System.ComponentModel;

namespace KafkaTyped.CompilerServices;

/// <summary>Enumerates collections that are declared as interfaces, without allocation where they are what they usually are.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonItems
{
    /// <summary>The items of a sequence: of an array or a list directly, of anything else by its enumerator.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="items">The sequence.</param>
    public static JsonItems<T> Of<T>(IEnumerable<T> items) => new(items, isList: false);

    /// <summary>The items of a list: of an array or a <see cref="List{T}"/> directly, of any other list by index.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="items">The list, declared as <see cref="IReadOnlyList{T}"/> or <see cref="IList{T}"/>.</param>
    public static JsonItems<T> OfList<T>(IEnumerable<T> items) => new(items, isList: true);

    /// <summary>The entries of a dictionary: of a <see cref="Dictionary{TKey, TValue}"/> directly, of anything else by its enumerator.</summary>
    /// <typeparam name="TKey">The keys' type.</typeparam>
    /// <typeparam name="TValue">The values' type.</typeparam>
    /// <param name="entries">The dictionary.</param>
    public static JsonEntries<TKey, TValue> EntriesOf<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> entries)
        where TKey : notnull => new(entries);
}
