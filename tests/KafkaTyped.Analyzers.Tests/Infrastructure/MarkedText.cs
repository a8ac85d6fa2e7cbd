using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace KafkaTyped.Analyzers.Tests;

/// <summary>
/// A text with its marks taken out: <c>{|KT0000:…|}</c> marks where a rule must be reported, <c>{|KT0000,KT0001:…|}</c> where two must.
/// Marks can stand in one another.
/// </summary>
internal sealed partial class MarkedText
{
    private MarkedText(string text, IReadOnlyList<MarkedSpan> spans)
    {
        Text = text;
        Spans = spans;
    }

    /// <summary>The text without marks.</summary>
    public string Text { get; }

    /// <summary>The marked places.</summary>
    public IReadOnlyList<MarkedSpan> Spans { get; }

    /// <summary>Takes the marks out. Line ends become <c>\n</c>, so that places do not depend on how the tests were checked out.</summary>
    public static MarkedText Parse(string marked)
    {
        string input = marked.ReplaceLineEndings("\n");
        StringBuilder text = new(input.Length);
        List<MarkedSpan> spans = [];
        Stack<(string[] Ids, int Start)> open = new();
        for (int position = 0; position < input.Length;)
        {
            if (Opening().Match(input, position) is { Success: true } opening)
            {
                open.Push((opening.Groups["ids"].Value.Split(','), text.Length));
                position += opening.Length;
            }
            else if (open.Count > 0 && string.CompareOrdinal(input, position, "|}", 0, 2) == 0)
            {
                (string[] ids, int start) = open.Pop();
                spans.AddRange(ids.Select(id => new MarkedSpan(id, TextSpan.FromBounds(start, text.Length))));
                position += 2;
            }
            else
            {
                text.Append(input[position++]);
            }
        }

        Assert.True(open.Count == 0, "A mark is not closed in:\n" + marked);
        return new MarkedText(text.ToString(), spans);
    }

    [GeneratedRegex(@"\G\{\|(?<ids>[A-Z]{2,}\d+(,[A-Z]{2,}\d+)*):")]
    private static partial Regex Opening();
}
