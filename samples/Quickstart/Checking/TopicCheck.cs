namespace Quickstart.Checking;

/// <summary>
/// Compares a topic with what should stand there: every message once, each key on one partition, in order within its key, and each record
/// equal to its source.
/// </summary>
/// <typeparam name="TSource">What messages were made of.</typeparam>
/// <param name="identify">Names a source as its record does in the header <c>event-id</c>.</param>
/// <param name="keyOf">The key that the record of a source should have.</param>
/// <param name="compare">What of a record differs from its source.</param>
internal sealed class TopicCheck<TSource>(
    Func<TSource, string> identify, Func<TSource, string> keyOf, Func<TSource, StoredRecord, IEnumerable<string>> compare)
{
    /// <param name="sources">What was produced, in order.</param>
    /// <param name="records">What stands in the topic, each partition in order.</param>
    public CheckResult Run(IReadOnlyList<TSource> sources, IReadOnlyList<StoredRecord> records)
    {
        var differences = new List<string>();
        var unsound = new HashSet<string>();
        ILookup<string?, StoredRecord> byId = records.ToLookup(record => record.Header("event-id"));
        HashSet<string> known = [.. sources.Select(identify)];
        differences.AddRange(records.Where(record => !known.Contains(record.Header("event-id") ?? "")).Select(record => $"{record.Result.TopicPartitionOffset} is no message of this run"));

        foreach (TSource source in sources)
        {
            StoredRecord[] found = [.. byId[identify(source)]];
            string[] wrong = found.Length == 1 ? [.. compare(source, found[0])] : [$"stands in the topic {found.Length} times"];
            Note(identify(source), wrong);
        }

        foreach (IGrouping<string, TSource> key in sources.GroupBy(keyOf))
        {
            StoredRecord[] found = [.. records.Where(record => record.Key == key.Key)];
            if (found.Select(record => record.Partition).Distinct().Count() > 1)
            {
                NoteAll(key, $"key '{key.Key}' is on several partitions");
            }
            else if (!found.Select(record => record.Header("event-id")).SequenceEqual(key.Select(identify)))
            {
                NoteAll(key, $"key '{key.Key}' is out of order or incomplete");
            }
        }

        return new CheckResult(sources.Count - unsound.Count, differences);

        void Note(string id, string[] wrong)
        {
            if (wrong.Length > 0)
            {
                unsound.Add(id);
                differences.AddRange(wrong.Select(difference => $"{id}: {difference}"));
            }
        }

        void NoteAll(IEnumerable<TSource> affected, string difference)
        {
            unsound.UnionWith(affected.Select(identify));
            differences.Add(difference);
        }
    }
}
