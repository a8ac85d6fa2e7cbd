using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Parsing;

/// <summary>Names what is generated for a message type, and finds types that already have such a name.</summary>
internal static class GeneratedNames
{
    public const string ContractSuffix = "Contract";
    public const string ProducerSuffix = "Producer";
    public const string TombstoneSuffix = "Tombstone";
    public const string TombstoneContractSuffix = "TombstoneContract";

    /// <summary>The message's name after those of its containing types, joined by <c>_</c>.</summary>
    public static string BaseName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? BaseName(outer) + "_" + type.Name : type.Name;

    /// <summary>
    /// The name of the generated file. Roslyn compares such names without case, and drops every file of the generator when two are equal:
    /// a mask says which letters are capitals, and what is not ASCII is escaped.
    /// </summary>
    public static string HintName(INamedTypeSymbol type)
    {
        StringBuilder name = new();
        AppendNamespace(name, type.ContainingNamespace);
        AppendNested(name, type);

        StringBuilder hint = new();
        StringBuilder mask = new();
        int bits = 0;
        int count = 0;
        foreach (char unit in name.ToString())
        {
            if (unit < 128)
            {
                hint.Append(unit);
            }
            else
            {
                hint.Append('(').Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture)).Append(')');
            }

            bits = (bits << 1) | (unit is >= 'A' and <= 'Z' ? 1 : 0);
            if (++count % 4 == 0)
            {
                mask.Append(bits.ToString("x", CultureInfo.InvariantCulture));
                bits = 0;
            }
        }

        mask.Append(bits.ToString("x", CultureInfo.InvariantCulture));
        return $"{hint}.{mask}.g.cs";
    }

    /// <summary>A type that stands where a generated one would: the first of the names that is taken.</summary>
    /// <param name="type">The message type.</param>
    /// <param name="hasKey">Whether tombstones are generated.</param>
    public static INamedTypeSymbol? FindClash(INamedTypeSymbol type, bool hasKey)
    {
        string baseName = BaseName(type);
        string[] suffixes = hasKey
            ? [ContractSuffix, ProducerSuffix, TombstoneSuffix, TombstoneContractSuffix]
            : [ContractSuffix, ProducerSuffix];
        foreach (string suffix in suffixes)
        {
            foreach (INamedTypeSymbol taken in type.ContainingNamespace.GetTypeMembers(baseName + suffix, 0))
            {
                if (!IsGenerated(taken))
                {
                    return taken;
                }
            }
        }

        return FindTwin(type.ContainingNamespace, baseName, type);
    }

    private static void AppendNamespace(StringBuilder name, INamespaceSymbol containing)
    {
        if (!containing.IsGlobalNamespace)
        {
            AppendNamespace(name, containing.ContainingNamespace);
            name.Append(containing.Name).Append('.');
        }
    }

    private static void AppendNested(StringBuilder name, INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            AppendNested(name, outer);
            name.Append('-');
        }

        name.Append(type.Name);
    }

    private static bool IsGenerated(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "GeneratedCodeAttribute" && attribute.Argument<string>(0) == KnownNames.Tool)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Another message type whose names, joined, are the same: <c>A_B</c> and <c>B</c> nested in <c>A</c>.</summary>
    private static INamedTypeSymbol? FindTwin(INamespaceOrTypeSymbol container, string name, INamedTypeSymbol type)
    {
        for (int end = name.IndexOf('_', 0); end >= 0; end = name.IndexOf('_', end + 1))
        {
            foreach (INamedTypeSymbol outer in container.GetTypeMembers(name.Substring(0, end), 0))
            {
                if (FindTwin(outer, name.Substring(end + 1), type) is { } twin)
                {
                    return twin;
                }
            }
        }

        foreach (INamedTypeSymbol candidate in container.GetTypeMembers(name, 0))
        {
            if (!SymbolEqualityComparer.Default.Equals(candidate, type) && Annotations.Find(candidate, "KafkaTopicAttribute") is not null)
            {
                return candidate;
            }
        }

        return null;
    }
}
