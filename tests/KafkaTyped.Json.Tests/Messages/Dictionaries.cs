using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace KafkaTyped.Json.Tests.Messages;

public static class Dictionaries
{
    [KafkaTopic("t")]
    public sealed record Kinds(
        Dictionary<string, int> Dictionary, IDictionary<string, string?> Interface, IReadOnlyDictionary<string, int> ReadOnly, SortedDictionary<int, string?> Sorted,
        SortedList<int, string?> SortedList, ConcurrentDictionary<string, int> Concurrent, ImmutableDictionary<string, int> Immutable, IImmutableDictionary<string, int> ImmutableInterface,
        ImmutableSortedDictionary<int, string?> ImmutableSorted, FrozenDictionary<string, int> Frozen, ReadOnlyDictionary<string, int> Wrapper, OwnDictionary Own);

    [KafkaTopic("t")]
    public sealed record Keys(
        Dictionary<sbyte, int> SByte, Dictionary<byte, int> Byte, Dictionary<short, int> Int16, Dictionary<ushort, int> UInt16, Dictionary<int, int> Int32, Dictionary<uint, int> UInt32,
        Dictionary<long, int> Int64, Dictionary<ulong, int> UInt64, Dictionary<Int128, int> Int128, Dictionary<UInt128, int> UInt128, Dictionary<bool, int> Bool, Dictionary<char, int> Char);

    [KafkaTopic("t")]
    public sealed record MoreKeys(
        Dictionary<double, int> Double, Dictionary<float, int> Single, Dictionary<decimal, int> Decimal, Dictionary<Guid, int> Guid, Dictionary<DateTime, int> DateTime,
        Dictionary<DateTimeOffset, int> DateTimeOffset, Dictionary<DateOnly, int> DateOnly, Dictionary<TimeOnly, int> TimeOnly, Dictionary<TimeSpan, int> TimeSpan, Dictionary<Uri, int> Uri,
        Dictionary<Version, int> Version, Dictionary<Half, int> Half);

    [KafkaTopic("t")]
    public sealed record EnumKeys(Dictionary<Enums.Color, int> Colors, IReadOnlyDictionary<Enums.Access, int> Accesses, Dictionary<Enums.Named, int> Named, Dictionary<Enums.Small, int> Small);

    [KafkaTopic("t")]
    public sealed record Values(
        Dictionary<string, Collections.Item> Items, Dictionary<string, Dictionary<int, List<string>>> Nested, Dictionary<string, Collections.Point?> Points, Dictionary<string, string?> Texts,
        List<KeyValuePair<string, int>> Pairs);

    public sealed class OwnDictionary : Dictionary<string, int>
    {
        public int Ignored { get; set; }
    }
}
