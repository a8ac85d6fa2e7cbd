using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KafkaTyped.Analyzers.Tests.Harness;

/// <summary>Writes a class's name in upper case.</summary>
public sealed class UpperCaseClassCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["TST001"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Diagnostic diagnostic = context.Diagnostics[0];
        context.RegisterCodeFix(
            CodeAction.Create(
                "Upper case",
                async cancellationToken =>
                {
                    SyntaxNode root = (await context.Document.GetSyntaxRootAsync(cancellationToken))!;
                    ClassDeclarationSyntax type = (ClassDeclarationSyntax)root.FindNode(diagnostic.Location.SourceSpan);
                    return context.Document.WithSyntaxRoot(
                        root.ReplaceToken(type.Identifier, SyntaxFactory.Identifier(type.Identifier.Text.ToUpperInvariant()).WithTriviaFrom(type.Identifier)));
                },
                nameof(UpperCaseClassCodeFix)),
            diagnostic);
        return Task.CompletedTask;
    }
}
