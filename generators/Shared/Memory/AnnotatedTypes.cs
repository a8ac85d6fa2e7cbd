using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KafkaTyped.Generators.Memory;

/// <summary>
/// The types of a file whose attributes may be <c>[KafkaTopic]</c> as far as syntax tells. Looks at the declarations of types only, because the file
/// may be read just once, in a build.
/// </summary>
internal sealed class AnnotatedTypes
{
    private const string AttributeSuffix = "Attribute";
    private const string Wanted = "KafkaTopic";

    private static readonly ConditionalWeakTable<SyntaxTree, AnnotatedTypes> s_all = new();
    private static readonly HashSet<string> s_none = [];

    private readonly List<TypeDeclarationSyntax> _annotated = [];
    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);
    private readonly HashSet<string> _globalAliases = new(StringComparer.Ordinal);

    private AnnotatedTypes(SyntaxTree tree)
    {
        if (tree.GetRoot() is CompilationUnitSyntax unit)
        {
            ReadAliases(unit.Usings);
            ReadMembers(unit.Members);
        }
    }

    /// <summary>The types of a compilation that may have the attribute, in the order of its files.</summary>
    public static IReadOnlyList<TypeDeclarationSyntax> Find(IReadOnlyList<SyntaxTree> trees)
    {
        // An alias for all files may stand in any of them.
        HashSet<string>? everywhere = null;
        AnnotatedTypes[] files = new AnnotatedTypes[trees.Count];
        for (int index = 0; index < files.Length; index++)
        {
            files[index] = s_all.GetValue(trees[index], static tree => new AnnotatedTypes(tree));
            if (files[index]._globalAliases.Count > 0)
            {
                (everywhere ??= new(StringComparer.Ordinal)).UnionWith(files[index]._globalAliases);
            }
        }

        List<TypeDeclarationSyntax> found = [];
        foreach (AnnotatedTypes file in files)
        {
            foreach (TypeDeclarationSyntax type in file._annotated)
            {
                if (file.MayBeWanted(type, everywhere ?? s_none))
                {
                    found.Add(type);
                }
            }
        }

        return found;
    }

    private static string WithoutSuffix(string name) =>
        name.EndsWith(AttributeSuffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - AttributeSuffix.Length) : name;

    private static string LastName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private bool MayBeWanted(TypeDeclarationSyntax type, HashSet<string> everywhere)
    {
        foreach (AttributeListSyntax list in type.AttributeLists)
        {
            foreach (AttributeSyntax attribute in list.Attributes)
            {
                string name = WithoutSuffix(LastName(attribute.Name));
                if (name == Wanted || _aliases.Contains(name) || everywhere.Contains(name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void ReadAliases(SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (UsingDirectiveSyntax directive in usings)
        {
            if (directive.Alias is { } alias)
            {
                HashSet<string> aliases = directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) ? _globalAliases : _aliases;
                aliases.Add(WithoutSuffix(alias.Name.Identifier.ValueText));
            }
        }
    }

    private void ReadMembers(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (MemberDeclarationSyntax member in members)
        {
            if (member is BaseNamespaceDeclarationSyntax space)
            {
                ReadAliases(space.Usings);
                ReadMembers(space.Members);
            }
            else if (member is TypeDeclarationSyntax type)
            {
                if (type.AttributeLists.Count > 0)
                {
                    _annotated.Add(type);
                }

                ReadMembers(type.Members);
            }
        }
    }
}
