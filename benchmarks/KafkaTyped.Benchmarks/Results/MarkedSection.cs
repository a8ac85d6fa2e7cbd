namespace KafkaTyped.Benchmarks.Results;

/// <summary>The part of a page between two markers.</summary>
internal static class MarkedSection
{
    private const string Begin = "<!-- benchmarks: written by ./build.sh bench --update-readme -->";
    private const string End = "<!-- benchmarks: end -->";

    /// <exception cref="ArgumentException">The page has no such part.</exception>
    public static void Replace(string path, string content)
    {
        string page = File.ReadAllText(path);
        int begin = page.IndexOf(Begin, StringComparison.Ordinal);
        int end = page.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new ArgumentException($"{Path.GetFileName(path)} lacks the lines '{Begin}' and '{End}'.");
        }

        File.WriteAllText(path, page[..(begin + Begin.Length)] + "\n" + content + page[end..]);
    }
}
