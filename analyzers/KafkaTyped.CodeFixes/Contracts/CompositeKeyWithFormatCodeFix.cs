using KafkaTyped.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KafkaTyped.CodeFixes.Contracts;

/// <summary>Takes away arguments of <c>[MessageKey]</c> that have no meaning in a composite key.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CompositeKeyWithFormatCodeFix))]
public sealed class CompositeKeyWithFormatCodeFix() : SyntaxCodeFix(RuleIds.CompositeKeyWithFormat)
{
    private protected override void Offer(SyntaxNode root, Diagnostic diagnostic, Action<string, Func<SyntaxNode>> offer)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>() is not { ArgumentList: { } arguments } attribute)
        {
            return;
        }

        AttributeArgumentSyntax[] needless =
            [.. arguments.Arguments.Where(static argument => argument.NameEquals?.Name.Identifier.Text is "Format" or "Serializer")];
        if (needless.Length == arguments.Arguments.Count)
        {
            offer("Remove what has no meaning in a composite key", () => root.ReplaceNode(attribute, attribute.WithArgumentList(null)));
        }
        else if (needless.Length > 0)
        {
            offer("Remove what has no meaning in a composite key", () => root.ReplaceNode(
                attribute, attribute.WithArgumentList(arguments.RemoveNodes(needless, SyntaxRemoveOptions.KeepNoTrivia))));
        }
    }
}
