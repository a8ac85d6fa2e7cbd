using KafkaTyped.Analyzers.CallSites;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace KafkaTyped.CodeFixes.CallSites;

/// <summary>Copies the settings that a configuration is made from.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SharedConfigurationCodeFix))]
public sealed class SharedConfigurationCodeFix() : SyntaxCodeFix(CallSiteRuleIds.SharedConfiguration)
{
    private protected override void Offer(SyntaxNode root, Diagnostic diagnostic, Action<string, Func<SyntaxNode>> offer)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<ArgumentSyntax>() is not { } argument)
        {
            return;
        }

        offer("Copy the settings", () => root.ReplaceNode(
            argument,
            SyntaxFactory.Argument(SyntaxFactory
                    .ObjectCreationExpression(SyntaxFactory
                        .ParseTypeName("global::System.Collections.Generic.Dictionary<string, string>")
                        .WithLeadingTrivia(SyntaxFactory.Space)
                        .WithAdditionalAnnotations(Simplifier.Annotation))
                    .WithArgumentList(SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(argument.Expression.WithoutTrivia())))))
                .WithTriviaFrom(argument)));
    }
}
