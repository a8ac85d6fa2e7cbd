using KafkaTyped.Analyzers.Settings;
using KafkaTyped.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KafkaTyped.CodeFixes.Settings;

/// <summary>Turns what a diagnostic says about its fix into edits of one document.</summary>
/// <param name="root">The document's syntax.</param>
/// <param name="model">Its semantic model.</param>
/// <param name="edits">Takes the edits.</param>
internal sealed class SettingFixer(SyntaxNode root, SemanticModel model, TextEdits edits)
{
    /// <summary>Applies a fix.</summary>
    /// <returns>Whether it could be applied.</returns>
    public bool TryFix(Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(SettingFixProperties.Kind, out string? kind)
            || !diagnostic.Properties.TryGetValue(SettingFixProperties.Name, out string? name)
            || name is null)
        {
            return false;
        }

        diagnostic.Properties.TryGetValue(SettingFixProperties.Value, out string? value);
        if (diagnostic.Properties.ContainsKey(SettingFixProperties.Adds))
        {
            return kind == nameof(SettingFixKind.Set) && value is not null && TryAdd(diagnostic.Location.SourceSpan, name, value);
        }

        if (diagnostic.AdditionalLocations.Count == 0
            || diagnostic.AdditionalLocations[0].SourceTree != root.SyntaxTree
            || WrittenElement.At(root, diagnostic.AdditionalLocations[0].SourceSpan) is not { } element)
        {
            return false;
        }

        switch (kind)
        {
            case nameof(SettingFixKind.Remove):
                return TryRemove(element);
            case nameof(SettingFixKind.Rename):
                return TryRename(element, name, value);
            default:
                return value is not null && TrySet(element, name, value);
        }
    }

    private bool TryRemove(WrittenElement element)
    {
        if (element.Removable is not (AttributeArgumentSyntax or AttributeSyntax or StatementSyntax or CollectionElementSyntax)
            && element.Removable.Parent is not InitializerExpressionSyntax)
        {
            return false;
        }

        edits.Remove(element.Removable);
        return true;
    }

    private bool TryRename(WrittenElement element, string name, string? value)
    {
        if (element.Name is null)
        {
            return false;
        }

        edits.Replace(element.Name.Span, SettingExpressions.Literal(name));
        if (value is not null)
        {
            edits.Replace(element.Value.Span, SettingExpressions.Literal(value));
        }

        return true;
    }

    private bool TrySet(WrittenElement element, string name, string value)
    {
        if (element.Property is null)
        {
            edits.Replace(element.Value.Span, SettingExpressions.Literal(value));
            return true;
        }

        if (SettingCatalogue.TryFind(name) is not { } setting
            || model.GetSymbolInfo(element.Property).Symbol is not IPropertySymbol property
            || SettingExpressions.ForProperty(property, setting, value, element.Value, model, element.Value.SpanStart) is not { } expression)
        {
            return false;
        }

        edits.Replace(element.Value.Span, expression);
        return true;
    }

    private bool TryAdd(TextSpan place, string name, string value)
    {
        if (SettingCatalogue.TryFind(name) is not { } setting)
        {
            return false;
        }

        // The place of a configuration as a whole is its creation up to the initializer.
        BaseObjectCreationExpressionSyntax? creation = root.FindToken(place.Start).Parent?.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>();
        return creation is not null
            && creation.SpanStart == place.Start
            && Assignment(model.GetTypeInfo(creation).Type, setting, value, creation.SpanStart) is { } assignment
            && TryAddTo(creation, assignment);
    }

    private bool TryAddTo(BaseObjectCreationExpressionSyntax creation, string assignment)
    {
        if (creation.Initializer is { Expressions: { Count: > 0 } written })
        {
            AddItem(written.Last(), assignment);
        }
        else if (creation.Initializer is { } empty)
        {
            edits.Replace(TextSpan.FromBounds(empty.OpenBraceToken.Span.End, empty.CloseBraceToken.SpanStart), " " + assignment + " ");
        }
        else
        {
            edits.Insert(creation.Span.End, " { " + assignment + " }");
        }

        return true;
    }

    private string? Assignment(ITypeSymbol? type, SettingDefinition setting, string value, int position) =>
        SettingExpressions.PropertyOf(type, setting) is { } property
        && SettingExpressions.ForProperty(property, setting, value, null, model, position) is { } expression
            ? property.Name + " = " + expression
            : null;

    private void AddItem(SyntaxNode after, string added) =>
        edits.Insert(after.Span.End, edits.BeginsLine(after) ? "," + LineBreak(after) + edits.IndentOf(after) + added : ", " + added);

    private static string LineBreak(SyntaxNode node)
    {
        foreach (SyntaxTrivia trivia in node.SyntaxTree.GetRoot().DescendantTrivia())
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return trivia.ToString();
            }
        }

        return "\n";
    }
}
