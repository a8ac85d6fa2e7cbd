using KafkaTyped.Analyzers.CallSites;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KafkaTyped.CodeFixes.CallSites;

/// <summary>Gives a timestamp the only type that a producer can send.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnsendableTimestampCodeFix))]
public sealed class UnsendableTimestampCodeFix() : SyntaxCodeFix(CallSiteRuleIds.UnsendableTimestamp)
{
    private protected override void Offer(SyntaxNode root, Diagnostic diagnostic, Action<string, Func<SyntaxNode>> offer)
    {
        SimpleNameSyntax? name = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            SimpleNameSyntax simple => simple,
            _ => null,
        };
        if (name is not null)
        {
            offer("Use TimestampType.CreateTime", () => root.ReplaceNode(name, SyntaxFactory.IdentifierName("CreateTime").WithTriviaFrom(name)));
        }
    }
}
