using System.Text;

namespace KafkaTyped.Benchmarks.Results;

/// <summary>Rows of text in columns: the first to the left, all others to the right.</summary>
internal sealed class TextTable(params string[] header)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>For a console.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        int[] widths = [.. header.Select((cell, column) => _rows.Select(row => row[column].Length).Append(cell.Length).Max())];
        foreach (string[] row in (IEnumerable<string[]>)[header, .. _rows])
        {
            IEnumerable<string> cells = row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]));
            text.AppendLine(string.Join("  ", cells).TrimEnd());
        }

        return text.ToString();
    }

    /// <summary>For a page of Markdown.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        AppendMarkdown(text, header);
        AppendMarkdown(text, [.. header.Select(static (_, column) => column == 0 ? "---" : "---:")]);
        foreach (string[] row in _rows)
        {
            AppendMarkdown(text, row);
        }

        return text.ToString();
    }

    private static void AppendMarkdown(StringBuilder text, string[] cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
