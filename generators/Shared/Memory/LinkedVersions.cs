namespace KafkaTyped.Generators.Memory;

/// <summary>
/// Computes a fingerprint for each file over its own content and that of all files it leads to. Files that lead to each other form a group, which has
/// one version: over the contents of its members, in order, and the versions of the groups it leads to. Groups are found by Tarjan's algorithm, which
/// finishes each after those that it leads to; without recursion, because chains of files are long.
/// </summary>
internal sealed class LinkedVersions(Skeleton[] skeletons, int[][] links)
{
    private readonly Fingerprint[] _versions = new Fingerprint[skeletons.Length];
    private readonly int[] _numbers = new int[skeletons.Length];
    private readonly int[] _lowest = new int[skeletons.Length];
    private readonly int[] _nextLink = new int[skeletons.Length];
    private readonly bool[] _isOpen = new bool[skeletons.Length];
    private readonly Stack<int> _open = new();
    private readonly Stack<int> _path = new();
    private int _count;

    /// <summary>Computes the versions by place.</summary>
    public Fingerprint[] Compute()
    {
        for (int place = 0; place < links.Length; place++)
        {
            if (_numbers[place] == 0)
            {
                Visit(place);
            }
        }

        return _versions;
    }

    private void Visit(int start)
    {
        Enter(start);
        while (_path.Count > 0)
        {
            int place = _path.Peek();
            if (_nextLink[place] < links[place].Length)
            {
                int target = links[place][_nextLink[place]++];
                if (_numbers[target] == 0)
                {
                    Enter(target);
                }
                else if (_isOpen[target])
                {
                    _lowest[place] = Math.Min(_lowest[place], _numbers[target]);
                }

                continue;
            }

            _path.Pop();
            if (_lowest[place] == _numbers[place])
            {
                Finish(place);
            }

            if (_path.Count > 0)
            {
                int parent = _path.Peek();
                _lowest[parent] = Math.Min(_lowest[parent], _lowest[place]);
            }
        }
    }

    private void Enter(int place)
    {
        _numbers[place] = _lowest[place] = ++_count;
        _isOpen[place] = true;
        _open.Push(place);
        _path.Push(place);
    }

    private void Finish(int root)
    {
        List<int> group = [];
        int member;
        do
        {
            member = _open.Pop();
            group.Add(member);
        }
        while (member != root);

        // In the order of the files, which is the order of the members of a type that is declared in several.
        group.Sort();
        FingerprintBuilder version = default;
        version.Add(group.Count);
        foreach (int place in group)
        {
            version.Add(skeletons[place].Content);
        }

        // Still open are the group's own members only.
        foreach (int target in group.SelectMany(place => links[place]).Where(target => !_isOpen[target]).Distinct().OrderBy(static target => target))
        {
            version.Add(_versions[target]);
        }

        Fingerprint finished = version.Finish();
        foreach (int place in group)
        {
            _versions[place] = finished;
            _isOpen[place] = false;
        }
    }
}
