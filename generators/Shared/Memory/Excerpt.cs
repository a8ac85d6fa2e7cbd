using System.Text;
using KafkaTyped.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Generators.Memory;

/// <summary>
/// Makes a compilation of only the files that some files can depend on. Their declarations mean the same in it, for the reason that
/// <see cref="DeclarationVersions"/> states, and Roslyn creates no symbols for the rest, which in a large project costs more than one message type.
/// </summary>
internal static class Excerpt
{
    /// <summary>Makes the compilation; the given one itself where little would be left out.</summary>
    public static Compilation Of(Compilation compilation, Declarations declarations, IEnumerable<SyntaxTree> files)
    {
        IReadOnlyCollection<int> places = declarations.Versions.Reach(files);
        return places.Count * 2 > declarations.Trees.Length
            ? compilation
            : compilation
                .RemoveAllSyntaxTrees()
                .AddSyntaxTrees(places.Select(place => declarations.Trees[place]))
                .AddSyntaxTrees(Namespaces(declarations));
    }

    /// <summary>A file that declares all namespaces: one that is there, even if empty, hides others.</summary>
    private static SyntaxTree Namespaces(Declarations declarations)
    {
        StringBuilder text = new();
        foreach (string name in declarations.Versions.Namespaces)
        {
            text.Append("namespace ").Append(string.Join(".", name.Split('.').Select(TypeNames.Identifier))).Append(" { }\n");
        }

        return CSharpSyntaxTree.ParseText(text.ToString(), (CSharpParseOptions)declarations.Trees[0].Options);
    }
}
