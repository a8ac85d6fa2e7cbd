using System.Globalization;
using Quickstart.Checking;
using Spectre.Console;

namespace Quickstart;

/// <summary>Shows what the demo did.</summary>
internal static class Report
{
    private const int ShownDifferences = 10;

    public static void ShowTopics(IReadOnlyList<StoredRecord> records)
    {
        Table table = new Table().AddColumn("topic");
        foreach (string number in (string[])["partition", "messages", "keys", "bytes"])
        {
            table.AddColumn(new TableColumn(number).RightAligned());
        }

        foreach (IGrouping<(string Topic, int Partition), StoredRecord> partition in records.GroupBy(record => (record.Topic, record.Partition)).OrderBy(group => group.Key))
        {
            table.AddRow(
                partition.Key.Topic,
                Number(partition.Key.Partition),
                Number(partition.Count()),
                Number(partition.Select(record => record.Key).Distinct().Count()),
                Number(partition.Sum(record => record.Size)));
        }

        AnsiConsole.Write(table);
    }

    public static void ShowThroughput(IReadOnlyList<StoredRecord> records, TimeSpan time)
    {
        double seconds = Math.Max(time.TotalSeconds, 0.000_001);
        AnsiConsole.MarkupLineInterpolated(
            $"{Number(records.Count)} messages in {Number((long)time.TotalMilliseconds)} ms: {Number((long)(records.Count / seconds))} messages/s, {Number((long)(records.Sum(record => record.Size) / seconds / 1000))} kB/s");
    }

    public static void ShowDifferences(string topic, CheckResult check)
    {
        foreach (string difference in check.Differences.Take(ShownDifferences))
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{topic}: {difference}[/]");
        }

        if (check.Differences.Count > ShownDifferences)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{topic}: and {check.Differences.Count - ShownDifferences} more differences[/]");
        }
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
