using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KafkaTyped.Generators.Memory;

/// <summary>
/// The types of a file whose attributes may be <c>[KafkaTopic]</c> as far as syntax shows. Reads only the declarations of types, because in a build
/// the file is read just once.
/// </summary>
internal sealed class AnnotatedTypes
{
    private const string AttributeSuffix = "Attribute";

    private static readonly ConditionalWeakTable<SyntaxTree, AnnotatedTypes> s_all = new();

    private readonly List<TypeDeclarationSyntax> _annotated = [];
    private readonly TypeDeclarationSyntax[] _found;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal) { "KafkaTopic" };
    private readonly HashSet<string> _globalAliases = new(StringComparer.Ordinal);

    private AnnotatedTypes(SyntaxTree tree)
    {
        if (tree.GetRoot() is CompilationUnitSyntax unit)
        {
            ReadAliases(unit.Usings);
            ReadMembers(unit.Members);
        }

        _found = [.. _annotated.Where(type => NamesOneOf(type, _names))];
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
            found.AddRange(everywhere is null ? file._found : file._annotated.Where(type => NamesOneOf(type, file._names) || NamesOneOf(type, everywhere)));
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

    private static bool NamesOneOf(TypeDeclarationSyntax type, HashSet<string> names)
    {
        foreach (AttributeListSyntax list in type.AttributeLists)
        {
            foreach (AttributeSyntax attribute in list.Attributes)
            {
                if (names.Contains(WithoutSuffix(LastName(attribute.Name))))
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
                HashSet<string> aliases = directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) ? _globalAliases : _names;
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
