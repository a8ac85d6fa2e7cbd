using KafkaTyped.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KafkaTyped.CodeFixes.Contracts;

/// <summary>Makes a private member with a role, or its private getter, internal.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HiddenMemberCodeFix))]
public sealed class HiddenMemberCodeFix() : SyntaxCodeFix(RuleIds.UnreadableMember)
{
    // One title, so that fixing all reaches members and getters.
    private const string Title = "Make it visible to generated code";

    private protected override void Offer(SyntaxNode root, Diagnostic diagnostic, Action<string, Func<SyntaxNode>> offer)
    {
        MemberDeclarationSyntax? member = root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (member is not (PropertyDeclarationSyntax { ExplicitInterfaceSpecifier: null } or FieldDeclarationSyntax) || member.Modifiers.Any(SyntaxKind.StaticKeyword))
        {
            return;
        }

        if (!Modifiers.IsVisible(member.Modifiers))
        {
            offer(Title, () => root.ReplaceNode(member, Modifiers.MakeInternal(member)));
        }
        else if (member is PropertyDeclarationSyntax { AccessorList: { } accessors }
            && accessors.Accessors.FirstOrDefault(static accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration)) is { } getter
            && getter.Modifiers.Count > 0
            && !Modifiers.IsVisible(getter.Modifiers))
        {
            // Only one accessor can have a modifier, so without it the getter is as visible as the property.
            offer(Title, () => root.ReplaceNode(
                getter, getter.WithModifiers(default).WithKeyword(getter.Keyword.WithLeadingTrivia(getter.GetLeadingTrivia()))));
        }
    }
}
