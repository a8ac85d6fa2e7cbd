using KafkaTyped.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KafkaTyped.CodeFixes.Contracts;

/// <summary>Takes <c>[JsonNumberHandling]</c> away from what is no number.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NeedlessNumberHandlingCodeFix))]
public sealed class NeedlessNumberHandlingCodeFix() : SyntaxCodeFix(RuleIds.InvalidJsonNumberHandling)
{
    private protected override void Offer(SyntaxNode root, Diagnostic diagnostic, Action<string, Func<SyntaxNode>> offer)
    {
        SyntaxNode? member = root.FindNode(diagnostic.Location.SourceSpan)
            .AncestorsAndSelf()
            .FirstOrDefault(static node => node is MemberDeclarationSyntax or ParameterSyntax);
        SyntaxList<AttributeListSyntax> lists = member switch
        {
            MemberDeclarationSyntax declaration => declaration.AttributeLists,
            ParameterSyntax parameter => parameter.AttributeLists,
            _ => default,
        };
        AttributeSyntax? attribute = lists.SelectMany(static list => list.Attributes).FirstOrDefault(static attribute => Name(attribute.Name) is "JsonNumberHandling" or "JsonNumberHandlingAttribute");
        if (attribute?.Parent is AttributeListSyntax list)
        {
            offer("Remove [JsonNumberHandling]", () => list.Attributes.Count == 1
                ? RemoveList(root, list)
                : root.RemoveNode(attribute, SyntaxRemoveOptions.KeepNoTrivia)!);
        }
    }

    private static string Name(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.Text,
        SimpleNameSyntax simple => simple.Identifier.Text,
        _ => "",
    };

    private static SyntaxNode RemoveList(SyntaxNode root, AttributeListSyntax list)
    {
        SyntaxToken next = list.GetLastToken().GetNextToken();
        SyntaxTriviaList leading = list.GetLeadingTrivia();
        SyntaxAnnotation mark = new();
        SyntaxNode marked = root.ReplaceToken(next, next.WithLeadingTrivia(leading).WithAdditionalAnnotations(mark));
        SyntaxNode again = marked.GetAnnotatedTokens(mark).Single().GetPreviousToken().Parent!.FirstAncestorOrSelf<AttributeListSyntax>()!;
        return marked.RemoveNode(again, SyntaxRemoveOptions.KeepNoTrivia)!;
    }
}
