using KafkaTyped.Analyzers.CallSites;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace KafkaTyped.CodeFixes.CallSites;

/// <summary>Flushes a producer before it is disposed. Offered where there is one way to its end.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DisposeWithoutFlushCodeFix))]
public sealed class DisposeWithoutFlushCodeFix() : SyntaxCodeFix(CallSiteRuleIds.DisposeWithoutFlush)
{
    private const string Title = "Flush before Dispose";

    private protected override void Offer(SyntaxNode root, Diagnostic diagnostic, Action<string, Func<SyntaxNode>> offer)
    {
        SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { } declarator && declarator.Identifier.Span == diagnostic.Location.SourceSpan)
        {
            OfferAtEnd(root, declarator, offer);
        }
        else if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } invocation)
        {
            OfferBefore(root, invocation, offer);
        }
    }

    private static void OfferAtEnd(SyntaxNode root, VariableDeclaratorSyntax declarator, Action<string, Func<SyntaxNode>> offer)
    {
        ExpressionStatementSyntax flush = Flush(declarator.Identifier.Text + ".Flush()");
        switch (declarator.Parent?.Parent)
        {
            case LocalDeclarationStatementSyntax { Parent: BlockSyntax block }:
                OfferIn(root, block, declarator, flush, offer);
                break;
            case UsingStatementSyntax { Statement: BlockSyntax block }:
                OfferIn(root, block, declarator, flush, offer);
                break;
            case LocalDeclarationStatementSyntax { Parent: GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } }:
                GlobalStatementSyntax last = unit.Members.OfType<GlobalStatementSyntax>().Last();
                if (!unit.Members.OfType<GlobalStatementSyntax>().Any(static statement => Returns(statement)))
                {
                    offer(Title, () => root.InsertNodesAfter(last, [SyntaxFactory.GlobalStatement(flush.WithoutLeadingTrivia())]));
                }

                break;
            default:
                break;
        }
    }

    private static void OfferIn(
        SyntaxNode root, BlockSyntax block, VariableDeclaratorSyntax declarator, StatementSyntax flush, Action<string, Func<SyntaxNode>> offer)
    {
        StatementSyntax? end = block.Statements.LastOrDefault() is ReturnStatementSyntax or ThrowStatementSyntax ? block.Statements.Last() : null;
        bool oneEnd = !block.Statements.Where(statement => statement != end && statement.SpanStart > declarator.SpanStart).Any(Returns);
        if (!oneEnd
            || end is ThrowStatementSyntax
            || (end is not null && end.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.Text == declarator.Identifier.Text)))
        {
            return;
        }

        offer(Title, () => root.ReplaceNode(
            block, block.WithStatements(end is null ? block.Statements.Add(flush) : block.Statements.Insert(block.Statements.Count - 1, flush))));
    }

    private static void OfferBefore(SyntaxNode root, InvocationExpressionSyntax dispose, Action<string, Func<SyntaxNode>> offer)
    {
        ExpressionSyntax whole = dispose.Parent is ConditionalAccessExpressionSyntax access ? access : dispose;
        string call = whole.WithoutTrivia().ToString();
        int name = call.LastIndexOf("Dispose", StringComparison.Ordinal);
        ExpressionStatementSyntax flush = Flush(call.Substring(0, name) + "Flush()");
        switch (whole.Parent)
        {
            case ExpressionStatementSyntax { Parent: BlockSyntax } statement:
                offer(Title, () => root.InsertNodesBefore(statement, [flush]));
                break;
            case ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method }:
                offer(Title, () => root.ReplaceNode(
                    method,
                    method
                        .WithExpressionBody(null)
                        .WithSemicolonToken(default)
                        .WithBody(SyntaxFactory.Block(flush, SyntaxFactory.ExpressionStatement(whole.WithoutTrivia())))
                        .WithTriviaFrom(method)
                        .WithAdditionalAnnotations(Formatter.Annotation)));
                break;
            default:
                break;
        }
    }

    private static ExpressionStatementSyntax Flush(string call) => SyntaxFactory
        .ExpressionStatement(SyntaxFactory.ParseExpression(call))
        .WithLeadingTrivia(SyntaxFactory.ElasticMarker)
        .WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)
        .WithAdditionalAnnotations(Formatter.Annotation);

    private static bool Returns(SyntaxNode statement) =>
        statement.DescendantNodesAndSelf(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(static node => node is ReturnStatementSyntax or YieldStatementSyntax or GotoStatementSyntax);
}
