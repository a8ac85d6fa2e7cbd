using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KafkaTyped.CodeFixes.Settings;

/// <summary>
/// Collects edits of one text. They are applied together, because what remains of a list depends on all removals.
/// </summary>
/// <param name="text">The text.</param>
internal sealed class TextEdits(SourceText text)
{
    private readonly List<TextChange> _changes = [];
    private readonly HashSet<SyntaxNode> _removed = [];

    /// <summary>Replaces a part of the text.</summary>
    public void Replace(TextSpan span, string replacement) => Add(new TextChange(span, replacement));

    /// <summary>Inserts text.</summary>
    public void Insert(int position, string inserted) => Add(new TextChange(new TextSpan(position, 0), inserted));

    /// <summary>Removes an item of a list: an argument, an attribute, an element of an initializer or a collection, or a whole statement.</summary>
    public void Remove(SyntaxNode item) => _removed.Add(item);

    /// <summary>What column a node begins in, as the text that comes before it in its line, if that is only space.</summary>
    public string IndentOf(SyntaxNode node)
    {
        TextLine line = text.Lines.GetLineFromPosition(node.SpanStart);
        string before = text.ToString(TextSpan.FromBounds(line.Start, node.SpanStart));
        return before.Trim().Length == 0 ? before : "";
    }

    /// <summary>Whether a node is the first in its line.</summary>
    public bool BeginsLine(SyntaxNode node)
    {
        TextLine line = text.Lines.GetLineFromPosition(node.SpanStart);
        return text.ToString(TextSpan.FromBounds(line.Start, node.SpanStart)).Trim().Length == 0;
    }

    /// <summary>The text with all edits.</summary>
    public SourceText Apply()
    {
        RemoveFrom<AttributeArgumentSyntax>(static item => item.Parent is AttributeArgumentListSyntax { Parent: AttributeSyntax } list ? list.Arguments : default, EmptyArguments);
        RemoveFrom<AttributeSyntax>(static item => item.Parent is AttributeListSyntax list ? list.Attributes : default, EmptyAttributes);
        RemoveFrom<ExpressionSyntax>(
            static item => item.Parent is InitializerExpressionSyntax initializer ? initializer.Expressions : default, EmptyBraces);
        RemoveFrom<CollectionElementSyntax>(
            static item => item.Parent is CollectionExpressionSyntax collection ? collection.Elements : default, EmptyBraces);
        foreach (StatementSyntax statement in _removed.OfType<StatementSyntax>())
        {
            RemoveLines(statement);
        }

        return text.WithChanges(_changes.OrderBy(static change => change.Span));
    }

    private void Add(TextChange change)
    {
        // Two findings can ask for the same change; if they ask for different ones, the first wins.
        foreach (TextChange other in _changes)
        {
            if (other.Span == change.Span || other.Span.OverlapsWith(change.Span))
            {
                return;
            }
        }

        _changes.Add(change);
    }

    private void RemoveFrom<T>(Func<T, SeparatedSyntaxList<T>> listOf, Action<SyntaxNode> whenEmpty)
        where T : SyntaxNode
    {
        foreach (IGrouping<SyntaxNode, T> group in _removed.OfType<T>().GroupBy(static item => item.Parent!).ToArray())
        {
            SeparatedSyntaxList<T> list = listOf(group.First());
            int last = -1;
            for (int index = 0; index < list.Count; index++)
            {
                last = group.Contains(list[index]) ? last : index;
            }

            if (last < 0)
            {
                whenEmpty(group.Key);
                continue;
            }

            for (int index = 0; index < last; index++)
            {
                if (group.Contains(list[index]))
                {
                    Add(new TextChange(TextSpan.FromBounds(list[index].SpanStart, list[index + 1].SpanStart), ""));
                }
            }

            if (last < list.Count - 1)
            {
                Add(new TextChange(TextSpan.FromBounds(list[last].Span.End, list[list.Count - 1].Span.End), ""));
            }
        }
    }

    private void EmptyArguments(SyntaxNode arguments) => _removed.Add(arguments.Parent!);

    private void EmptyAttributes(SyntaxNode list)
    {
        TextLine line = text.Lines.GetLineFromPosition(list.SpanStart);
        bool isAlone = text.ToString(line.Span).Trim().Length == list.Span.Length;
        int end = isAlone ? line.EndIncludingLineBreak : list.GetLastToken().GetNextToken().SpanStart;
        Add(new TextChange(TextSpan.FromBounds(isAlone ? line.Start : list.SpanStart, end), ""));
    }

    private void EmptyBraces(SyntaxNode list) =>
        Add(new TextChange(TextSpan.FromBounds(list.GetFirstToken().Span.End, list.GetLastToken().SpanStart), list is CollectionExpressionSyntax ? "" : " "));

    private void RemoveLines(StatementSyntax statement)
    {
        TextLine first = text.Lines.GetLineFromPosition(statement.SpanStart);
        TextLine last = text.Lines.GetLineFromPosition(statement.Span.End);
        bool isAlone = BeginsLine(statement) && text.ToString(TextSpan.FromBounds(statement.Span.End, last.End)).Trim().Length == 0;
        Add(new TextChange(isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : statement.Span, ""));
    }
}
