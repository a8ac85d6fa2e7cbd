using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KafkaTyped.CodeFixes.Contracts;

/// <summary>Changes who sees a declaration.</summary>
internal static class Modifiers
{
    /// <summary>Whether modifiers make a nested declaration visible outside its type.</summary>
    public static bool IsVisible(SyntaxTokenList modifiers) =>
        modifiers.Any(SyntaxKind.PublicKeyword)
        || modifiers.Any(SyntaxKind.InternalKeyword)
        || (modifiers.Any(SyntaxKind.ProtectedKeyword) && !modifiers.Any(SyntaxKind.PrivateKeyword));

    /// <summary>Makes a private or file-local declaration internal.</summary>
    public static TDeclaration MakeInternal<TDeclaration>(TDeclaration declaration)
        where TDeclaration : MemberDeclarationSyntax
    {
        SyntaxToken added = SyntaxFactory.Token(SyntaxKind.InternalKeyword);
        SyntaxToken old = declaration.Modifiers.FirstOrDefault(
            static modifier => modifier.IsKind(SyntaxKind.PrivateKeyword) || modifier.IsKind(SyntaxKind.FileKeyword) || modifier.IsKind(SyntaxKind.ProtectedKeyword));
        if (old != default)
        {
            SyntaxTokenList others = SyntaxFactory.TokenList(declaration.Modifiers.Where(modifier =>
                modifier == old || !(modifier.IsKind(SyntaxKind.PrivateKeyword) || modifier.IsKind(SyntaxKind.ProtectedKeyword))));
            return (TDeclaration)declaration.WithModifiers(others.Replace(others.First(modifier => modifier.RawKind == old.RawKind), added.WithTriviaFrom(old)));
        }

        SyntaxToken first = declaration.Modifiers.Count > 0 ? declaration.Modifiers[0] : FirstAfterAttributes(declaration);
        SyntaxToken front = added.WithLeadingTrivia(first.LeadingTrivia).WithTrailingTrivia(SyntaxFactory.Space);
        TDeclaration bare = declaration.ReplaceToken(first, first.WithLeadingTrivia());
        return (TDeclaration)bare.WithModifiers(bare.Modifiers.Insert(0, front));
    }

    private static SyntaxToken FirstAfterAttributes(MemberDeclarationSyntax declaration) =>
        declaration.AttributeLists.Count == 0 ? declaration.GetFirstToken() : declaration.AttributeLists.Last().GetLastToken().GetNextToken();
}
