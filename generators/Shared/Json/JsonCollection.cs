using KafkaTyped.Generators.Model;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Json;

/// <summary>What System.Text.Json sees in a type that can be enumerated.</summary>
internal sealed class JsonCollection
{
    private const string Generic = "System.Collections.Generic.";

    /// <summary>The keys' type of a dictionary; <see langword="null"/> for an array of items.</summary>
    public ITypeSymbol? Key { get; private init; }

    /// <summary>The items' or the values' type.</summary>
    public required ITypeSymbol Value { get; init; }

    /// <summary>How the items are reached.</summary>
    public required JsonEnumeration Enumeration { get; init; }

    /// <summary>What a type is as a collection; <see langword="null"/> when it is none.</summary>
    public static JsonCollection? Find(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return new JsonCollection { Value = array.ElementType, Enumeration = JsonEnumeration.Direct };
        }

        if (JsonTypes.IsMemory(type))
        {
            return new JsonCollection { Value = ((INamedTypeSymbol)type).TypeArguments[0], Enumeration = JsonEnumeration.Memory };
        }

        if (!IsEnumerable(type))
        {
            return null;
        }

        if (JsonTypes.FindConstruction(type, Generic + "List`1") is { } list)
        {
            bool isList = SymbolEqualityComparer.Default.Equals(type, list);
            return new JsonCollection { Value = list.TypeArguments[0], Enumeration = isList ? JsonEnumeration.List : JsonEnumeration.Interface };
        }

        INamedTypeSymbol? dictionary = JsonTypes.FindConstruction(type, Generic + "Dictionary`2")
            ?? JsonTypes.FindConstruction(type, Generic + "IDictionary`2")
            ?? JsonTypes.FindConstruction(type, Generic + "IReadOnlyDictionary`2");
        if (dictionary is not null)
        {
            return new JsonCollection { Key = dictionary.TypeArguments[0], Value = dictionary.TypeArguments[1], Enumeration = EnumerationOf(type) };
        }

        return JsonTypes.FindConstruction(type, Generic + "IEnumerable`1") is { } enumerable
            ? new JsonCollection { Value = enumerable.TypeArguments[0], Enumeration = IsListInterface(type) ? JsonEnumeration.ListInterface : EnumerationOf(type) }
            : null;
    }

    /// <summary>Whether a type can be enumerated but does not say what its items are.</summary>
    public static bool IsUntyped(ITypeSymbol type) => IsEnumerable(type) && Find(type) is null;

    private static bool IsEnumerable(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Collections_IEnumerable
        || type.AllInterfaces.Any(static candidate => candidate.SpecialType == SpecialType.System_Collections_IEnumerable);

    private static bool IsListInterface(ITypeSymbol type) => JsonTypes.FullName(type) is Generic + "IReadOnlyList`1" or Generic + "IList`1";

    // Only the framework's own classes are known to enumerate the same items publicly as through the interface.
    private static JsonEnumeration EnumerationOf(ITypeSymbol type) =>
        type.TypeKind != TypeKind.Interface && IsInFramework(type) ? JsonEnumeration.Direct : JsonEnumeration.Interface;

    private static bool IsInFramework(ITypeSymbol type)
    {
        INamespaceSymbol? space = type.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name == "System";
    }
}
