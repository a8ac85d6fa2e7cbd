using KafkaTyped.Generators.Parsing;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KafkaTyped.Generators.Memory;

/// <summary>The names of types that <see cref="GeneratedNames.FindClash"/> looks for beside a message type, though nothing mentions them.</summary>
internal static class LookedForNames
{
    /// <summary>The names for a type.</summary>
    public static IEnumerable<string> Of(BaseTypeDeclarationSyntax type)
    {
        string baseName = string.Join("_", type.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().Reverse().Select(static level => level.Identifier.ValueText));
        yield return baseName + GeneratedNames.ContractSuffix;
        yield return baseName + GeneratedNames.ProducerSuffix;
        yield return baseName + GeneratedNames.TombstoneSuffix;
        yield return baseName + GeneratedNames.TombstoneContractSuffix;

        // The names of nested types can join to the same base name; each of those names consists of some of these pieces.
        string[] pieces = baseName.Split('_');
        for (int start = 0; start < pieces.Length; start++)
        {
            for (int end = start; end < pieces.Length; end++)
            {
                yield return string.Join("_", pieces, start, end - start + 1);
            }
        }
    }
}
