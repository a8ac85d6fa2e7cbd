using System.Collections.Immutable;
using System.Composition;
using KafkaTyped.Analyzers.Settings;
using KafkaTyped.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace KafkaTyped.CodeFixes.Settings;

/// <summary>Sets, removes or renames a setting where the table of rules knows the one right change.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SettingCodeFix))]
[Shared]
public sealed class SettingCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.CreateRange(SettingRuleTable.All.Select(static rule => rule.Id));

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(async (context, document, diagnostics) => await FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            // Applies the fix to see whether it is possible, so that no impossible fix is offered.
            if (diagnostic.Properties.ContainsKey(SettingFixProperties.Kind)
                && await FixAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false) is { } fixedDocument)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(TitleOf(diagnostic), _ => Task.FromResult(fixedDocument), nameof(SettingCodeFix)), diagnostic);
            }
        }
    }

    private static string TitleOf(Diagnostic diagnostic)
    {
        diagnostic.Properties.TryGetValue(SettingFixProperties.Value, out string? value);
        string name = diagnostic.Properties[SettingFixProperties.Name]!;
        return diagnostic.Properties[SettingFixProperties.Kind] switch
        {
            nameof(SettingFixKind.Remove) => $"Remove '{name}'",
            nameof(SettingFixKind.Rename) => $"Rename to '{name}'",
            _ => $"Set '{name}' to '{value}'",
        };
    }

    private static async Task<Document?> FixAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        TextEdits edits = new(text);
        SettingFixer fixer = new(root, model, edits);
        bool any = false;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            any |= fixer.TryFix(diagnostic);
        }

        return any ? document.WithText(edits.Apply()) : null;
    }
}
