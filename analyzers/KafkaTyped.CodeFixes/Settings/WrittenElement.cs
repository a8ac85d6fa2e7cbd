using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KafkaTyped.CodeFixes.Settings;

/// <summary>The syntax that writes one setting: where its name stands, where its value, and what goes when the setting goes.</summary>
internal sealed class WrittenElement
{
    private WrittenElement(SyntaxNode removable, ExpressionSyntax? property, ExpressionSyntax? name, ExpressionSyntax value)
    {
        Removable = removable;
        Property = property;
        Name = name;
        Value = value;
    }

    /// <summary>What to take away with the setting: an item of a list or a statement.</summary>
    public SyntaxNode Removable { get; }

    /// <summary>The property that is set; <see langword="null"/> where the name is text.</summary>
    public ExpressionSyntax? Property { get; }

    /// <summary>The name as text; <see langword="null"/> where a property is set.</summary>
    public ExpressionSyntax? Name { get; }

    /// <summary>The value.</summary>
    public ExpressionSyntax Value { get; }

    /// <summary>Recognizes what stands at a place.</summary>
    /// <returns><see langword="null"/> for something else.</returns>
    public static WrittenElement? At(SyntaxNode root, TextSpan span)
    {
        for (SyntaxNode? node = root.FindNode(span, getInnermostNodeForTie: true); node is not null && node.Span == span; node = node.Parent)
        {
            if (Recognize(node) is { } element)
            {
                return element;
            }
        }

        return null;
    }

    private static WrittenElement? Recognize(SyntaxNode node)
    {
        switch (node)
        {
            case AttributeArgumentSyntax { NameEquals.Name: { } property } argument:
                return new(argument, property, null, argument.Expression);
            case AttributeSyntax { ArgumentList.Arguments: { Count: 2 } arguments } attribute when arguments[0].NameColon is null && arguments[1].NameColon is null:
                return new(attribute, null, arguments[0].Expression, arguments[1].Expression);
            case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } key } } assignment:
                return new(assignment, null, key[0].Expression, assignment.Right);
            case AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } key } } assignment:
                return new(Removed(assignment), null, key[0].Expression, assignment.Right);
            case AssignmentExpressionSyntax assignment:
                return new(Removed(assignment), assignment.Left, null, assignment.Right);
            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } arguments } call when arguments[0].NameColon is null && arguments[1].NameColon is null:
                return new(Removed(call), null, arguments[0].Expression, arguments[1].Expression);
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: { Count: 2 } pair } element:
                return new(element, null, pair[0], pair[1]);
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } arguments } creation
                when arguments[0].NameColon is null && arguments[1].NameColon is null:
                return new(Removed(creation), null, arguments[0].Expression, arguments[1].Expression);
            default:
                return null;
        }
    }

    private static SyntaxNode Removed(ExpressionSyntax expression) => expression.Parent is ExpressionStatementSyntax or ExpressionElementSyntax ? expression.Parent : expression;
}
