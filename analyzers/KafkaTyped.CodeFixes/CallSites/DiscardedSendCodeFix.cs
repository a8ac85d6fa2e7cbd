using KafkaTyped.Analyzers.CallSites;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KafkaTyped.CodeFixes.CallSites;

/// <summary>Awaits a discarded send where that is possible, or calls the synchronous method, which shows that the code does not wait.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DiscardedSendCodeFix))]
public sealed class DiscardedSendCodeFix() : SyntaxCodeFix(CallSiteRuleIds.DiscardedSend)
{
    private protected override void Offer(SyntaxNode root, Diagnostic diagnostic, Action<string, Func<SyntaxNode>> offer)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } invocation)
        {
            return;
        }

        ExpressionSyntax call = invocation;
        while (call.Parent is MemberAccessExpressionSyntax or InvocationExpressionSyntax or ConditionalAccessExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            call = (ExpressionSyntax)call.Parent;
        }

        ExpressionSyntax whole = call.Parent is AssignmentExpressionSyntax assignment ? assignment : call;
        if (call is not ConditionalAccessExpressionSyntax && CanAwait(whole))
        {
            offer("Await the send", () => root.ReplaceNode(
                whole, SyntaxFactory.AwaitExpression(call.WithoutTrivia()).NormalizeWhitespace().WithTriviaFrom(whole)));
        }

        bool isBare = call == invocation || (call is ConditionalAccessExpressionSyntax access && access.WhenNotNull == invocation);
        if (isBare && diagnostic.Properties.TryGetValue(CallSiteProperties.SynchronousMethod, out string? method) && Name(invocation) is { } name)
        {
            offer("Send without waiting", () => root.ReplaceNode(
                whole, call.ReplaceNode(name, SyntaxFactory.IdentifierName(method!).WithTriviaFrom(name)).WithTriviaFrom(whole)));
        }
    }

    private static SimpleNameSyntax? Name(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    private static bool CanAwait(SyntaxNode node)
    {
        for (SyntaxNode? level = node.Parent; level is not null; level = level.Parent)
        {
            switch (level)
            {
                case LockStatementSyntax or UnsafeStatementSyntax or QueryExpressionSyntax:
                    return false;
                case AnonymousFunctionExpressionSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MethodDeclarationSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case GlobalStatementSyntax:
                    return true;
                case MemberDeclarationSyntax:
                    return false;
                default:
                    break;
            }
        }

        return false;
    }
}
