using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Generators.Parsing;

/// <summary>Prints type names for generated code, and remembers the aliases that they need.</summary>
/// <param name="compilation">The compilation that the code becomes a part of.</param>
internal sealed class TypeNames(Compilation compilation)
{
    private static readonly SymbolDisplayFormat s_format = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    // A message mentions the same few types again and again.
    private readonly Dictionary<ITypeSymbol, string> _names = new(SymbolEqualityComparer.IncludeNullability);
    private readonly SortedSet<string> _aliases = new(StringComparer.Ordinal);

    /// <summary>The aliases used so far, sorted.</summary>
    public IReadOnlyCollection<string> Aliases => _aliases;

    /// <summary>
    /// The full name with <c>global::</c> and nullable annotations. A type of an assembly that is referenced under an alias only starts with that.
    /// </summary>
    public string Full(ITypeSymbol type)
    {
        if (!_names.TryGetValue(type, out string? name))
        {
            name = Print(type);
            _names.Add(type, name);
        }

        return name;
    }

    /// <summary>The full name without the type's own nullable annotation, for <c>typeof</c>, <c>case</c> and <c>cref</c>.</summary>
    public string FullNotNull(ITypeSymbol type) => Full(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));

    /// <summary>An identifier as it must stand in source.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    private string Print(ITypeSymbol type)
    {
        System.Collections.Immutable.ImmutableArray<SymbolDisplayPart> parts = type.ToDisplayParts(s_format);
        StringBuilder text = new();
        for (int index = 0; index < parts.Length; index++)
        {
            SymbolDisplayPart part = parts[index];
            if (part.Kind == SymbolDisplayPartKind.Keyword && part.ToString() == "global" && OnlyAlias(parts, index) is { } alias)
            {
                _aliases.Add(alias);
                text.Append(Identifier(alias));
            }
            else
            {
                text.Append(part.ToString());
            }
        }

        return text.ToString();
    }

    private string? OnlyAlias(System.Collections.Immutable.ImmutableArray<SymbolDisplayPart> parts, int start)
    {
        for (int index = start; index < parts.Length; index++)
        {
            if (parts[index].Symbol is { ContainingAssembly: { } assembly })
            {
                return AssemblyReader.OnlyAlias(compilation, assembly);
            }
        }

        return null;
    }
}
