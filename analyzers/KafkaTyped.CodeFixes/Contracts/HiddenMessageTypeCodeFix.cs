using KafkaTyped.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KafkaTyped.CodeFixes.Contracts;

/// <summary>Makes a private or file-local message type, and the types around it, internal.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HiddenMessageTypeCodeFix))]
public sealed class HiddenMessageTypeCodeFix() : SyntaxCodeFix(RuleIds.UnsupportedContractType)
{
    private protected override void Offer(SyntaxNode root, Diagnostic diagnostic, Action<string, Func<SyntaxNode>> offer)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
        {
            return;
        }

        TypeDeclarationSyntax[] levels = [.. type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>()];
        TypeDeclarationSyntax[] hidden = [.. levels.Where(IsHidden)];
        if (hidden.Length == 0
            || type.Modifiers.Any(SyntaxKind.StaticKeyword)
            || type.Modifiers.Any(SyntaxKind.RefKeyword)
            || levels.Any(static level => level.TypeParameterList is not null || level.Modifiers.Any(SyntaxKind.PartialKeyword)))
        {
            return;
        }

        offer("Make it internal", () => root.ReplaceNodes(hidden, static (_, level) => Modifiers.MakeInternal(level)));
    }

    private static bool IsHidden(TypeDeclarationSyntax type) =>
        type.Modifiers.Any(SyntaxKind.FileKeyword)
        || (type.Parent is TypeDeclarationSyntax and not InterfaceDeclarationSyntax && !Modifiers.IsVisible(type.Modifiers));
}
