using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace KafkaTyped.Json.Tests.Messages;

public static class Collections
{
    [KafkaTopic("t")]
    public sealed record Arrays(int[] Numbers, string?[] Texts, Item[] Items, Point[] Points, int[][] Nested, Item?[]? Missing, short[] Small, int?[] Holes, Point?[] PointHoles);

    [KafkaTopic("t")]
    public sealed record Lists(List<int> Numbers, List<string?> Texts, List<string> Sure, List<Item> Items, List<Point> Points, List<List<decimal>> Nested, List<byte[]> Blobs, List<Guid?> Guids);

    [KafkaTopic("t")]
    public sealed record Interfaces(
        IEnumerable<int> Enumerable, IReadOnlyCollection<string> ReadOnlyCollection, ICollection<Item> Collection, IList<long> List,
        IReadOnlyList<Item> ReadOnlyList, ISet<int> Set, IReadOnlySet<string> ReadOnlySet, IEnumerable<Point> Points, IEnumerable<IReadOnlyList<int>> Nested);

    [KafkaTopic("t")]
    public sealed record Classes(
        HashSet<int> HashSet, SortedSet<int> SortedSet, Queue<string> Queue, Stack<int> Stack, LinkedList<Item> LinkedList, ConcurrentQueue<int> ConcurrentQueue,
        ConcurrentStack<int> ConcurrentStack, ConcurrentBag<int> ConcurrentBag, ObservableCollection<string> Observable, Collection<int> Collection, ReadOnlyCollection<Item> ReadOnly);

    [KafkaTopic("t")]
    public sealed record Immutables(
        ImmutableArray<int> Array, ImmutableArray<Item> Items, ImmutableArray<int>? NoArray, ImmutableList<string> List, ImmutableHashSet<int> HashSet, ImmutableSortedSet<int> SortedSet,
        ImmutableQueue<int> Queue, ImmutableStack<int> Stack, IImmutableList<int> ListInterface, FrozenSet<int> Frozen);

    [KafkaTopic("t")]
    public sealed record Memories(Memory<int> Memory, ReadOnlyMemory<Item> ReadOnly, Memory<int>? Missing, ArraySegment<int> Segment, ReadOnlyMemory<char> Units);

    [KafkaTopic("t")]
    public sealed record Own(OwnList List, OwnSequence Sequence, OwnCollection Collection);

    public sealed record Item(string Name, int Count);

    public readonly record struct Point(double X, double Y);

    public sealed class OwnList : List<int>
    {
        public int Ignored { get; set; }
    }

    public sealed class OwnCollection : Collection<string>;

    public sealed class OwnSequence : IEnumerable<int>
    {
        public int Length { get; set; }

        public IEnumerator<int> GetEnumerator() => Enumerable.Range(0, Math.Abs(Length % 5)).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
