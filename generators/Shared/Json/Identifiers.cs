using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Generators.Json;

/// <summary>Names as C# identifiers.</summary>
internal static class Identifiers
{
    /// <summary>A name, with <c>@</c> where it is a keyword anywhere in C#.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
}
