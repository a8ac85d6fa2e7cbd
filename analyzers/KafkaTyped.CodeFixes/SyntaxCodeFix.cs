using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KafkaTyped.CodeFixes;

/// <summary>A code fix that replaces syntax of one document. Everything is checked before it is offered.</summary>
/// <param name="id">The rule that it fixes.</param>
public abstract class SyntaxCodeFix(string id) : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(id);

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            Offer(root, diagnostic, (title, fixedRoot) => context.RegisterCodeFix(
                CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(fixedRoot())), equivalenceKey: $"{GetType().Name}: {title}"),
                diagnostic));
        }
    }

    /// <summary>Offers fixes of a report.</summary>
    /// <param name="root">The document.</param>
    /// <param name="diagnostic">The report.</param>
    /// <param name="offer">Takes a title, which must not depend on the place, and what makes the fixed document.</param>
    private protected abstract void Offer(SyntaxNode root, Diagnostic diagnostic, Action<string, Func<SyntaxNode>> offer);
}
