using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Generators.Parsing;

/// <summary>Which types can be message types at all.</summary>
internal static class MessageTypeRules
{
    /// <summary>Checks a type.</summary>
    /// <returns><see langword="false"/> after a problem.</returns>
    public static bool Check(INamedTypeSymbol type, Compilation compilation, ContractProblemCollector problems)
    {
        if (compilation is CSharpCompilation { LanguageVersion: < LanguageVersion.CSharp12 and var language })
        {
            problems.Add(RuleIds.LanguageTooOld, type.Locations.FirstOrDefault(), type.ToDisplayString(), language.ToDisplayString());
            return false;
        }

        if (FindFault(type, compilation) is not { } fault)
        {
            return true;
        }

        problems.Add(RuleIds.UnsupportedContractType, type.Locations.FirstOrDefault(), type.ToDisplayString(), fault.What, fault.Remedy);
        return false;
    }

    private static (string What, string Remedy)? FindFault(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.IsStatic)
        {
            return ("static", "make it a record or class with instances");
        }

        if (type.IsRefLikeType)
        {
            return ("a ref struct", "make it a record or an ordinary struct");
        }

        for (INamedTypeSymbol? level = type; level is not null; level = level.ContainingType)
        {
            if (level.IsFileLocal)
            {
                return ("local to its file", "make it internal or public");
            }

            if (level.TypeParameters.Length > 0)
            {
                return level.Equals(type, SymbolEqualityComparer.Default)
                    ? ("generic", "declare a non-generic type for each topic, for example one that derives from it")
                    : ($"nested in the generic type '{level.ToDisplayString()}'", "move it out");
            }
        }

        return compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
            ? null
            : ("hidden from generated code", "make it and the types that contain it internal or public");
    }
}
