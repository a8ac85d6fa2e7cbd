using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Memory;

/// <summary>
/// A version for each file, over everything that it can depend on: equal versions in two compilations with equal surroundings mean equal symbols.
/// <para>
/// A file's declarations reach others by name only. So a file depends on every file that declares a type of a name that it mentions, whether or not
/// that name is bound to that type, and on what these depend on. A new type that captures a name adds its file, a removed type takes it
/// out. All files depend on the set of namespaces, and on the files for which <see cref="Skeleton.SpeaksForAll"/> holds.
/// </para>
/// </summary>
internal sealed class DeclarationVersions
{
    private readonly Dictionary<SyntaxTree, int> _places = [];
    private readonly Skeleton[] _skeletons;
    private readonly int[][] _links;
    private readonly Fingerprint[] _versions;
    private readonly SortedSet<string> _namespaces = new(StringComparer.Ordinal);

    public DeclarationVersions(ImmutableArray<SyntaxTree> trees)
    {
        _skeletons = new Skeleton[trees.Length];
        for (int place = 0; place < trees.Length; place++)
        {
            _places[trees[place]] = place;
            _skeletons[place] = Skeleton.Of(trees[place]);
        }

        _links = NameLinks.Find(_skeletons);
        _versions = new LinkedVersions(_skeletons, _links).Compute();
        Common = FindCommon();
    }

    /// <summary>The namespaces that there are.</summary>
    public IReadOnlyCollection<string> Namespaces => _namespaces;

    /// <summary>The version of what all files depend on.</summary>
    public Fingerprint Common { get; }

    /// <summary>The version of a file; <see langword="null"/> when it is none of these.</summary>
    public (Fingerprint Own, Fingerprint Common)? Of(SyntaxTree tree) => _places.TryGetValue(tree, out int place) ? (_versions[place], Common) : null;

    /// <summary>The places of all files that some files can depend on, themselves included, in order.</summary>
    public IReadOnlyCollection<int> Reach(IEnumerable<SyntaxTree> trees)
    {
        SortedSet<int> reached = [];
        Stack<int> pending = new(trees.Select(tree => _places[tree]).Concat(SpeakersForAll()));
        while (pending.Count > 0)
        {
            int place = pending.Pop();
            if (reached.Add(place))
            {
                foreach (int next in _links[place])
                {
                    pending.Push(next);
                }
            }
        }

        return reached;
    }

    private IEnumerable<int> SpeakersForAll() => Enumerable.Range(0, _skeletons.Length).Where(place => _skeletons[place].SpeaksForAll);

    private Fingerprint FindCommon()
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (Skeleton skeleton in _skeletons)
        {
            names.UnionWith(skeleton.Namespaces);
        }

        _namespaces.UnionWith(names);
        FingerprintBuilder common = default;
        common.Add(_namespaces.Count);
        foreach (string name in _namespaces)
        {
            common.Add(name);
        }

        foreach (int place in SpeakersForAll())
        {
            common.Add(_versions[place]);
        }

        return common.Finish();
    }
}
