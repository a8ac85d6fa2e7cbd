namespace KafkaTyped.Generators.Memory;

/// <summary>Finds which files declare what a file mentions.</summary>
internal static class NameLinks
{
    /// <summary>For each file the places of the others that it depends on directly.</summary>
    public static int[][] Find(Skeleton[] skeletons)
    {
        // The files that declare a name form a linked list within one array: the last file, and for each file the one before.
        Dictionary<string, int> last = new(StringComparer.Ordinal);
        List<(int Place, int Before)> declared = [];
        for (int place = 0; place < skeletons.Length; place++)
        {
            foreach (string name in skeletons[place].DeclaredNames)
            {
                int before = last.TryGetValue(name, out int found) ? found : -1;
                last[name] = declared.Count;
                declared.Add((place, before));
            }
        }

        int[][] links = new int[skeletons.Length][];
        HashSet<int> targets = [];
        for (int place = 0; place < skeletons.Length; place++)
        {
            targets.Clear();
            foreach (string name in skeletons[place].MentionedNames)
            {
                if (last.TryGetValue(name, out int entry))
                {
                    for (; entry >= 0; entry = declared[entry].Before)
                    {
                        if (declared[entry].Place != place)
                        {
                            targets.Add(declared[entry].Place);
                        }
                    }
                }
            }

            links[place] = targets.Count == 0 ? [] : [.. targets];
        }

        return links;
    }
}
