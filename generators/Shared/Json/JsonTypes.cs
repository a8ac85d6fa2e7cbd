using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Json;

/// <summary>Facts about types that System.Text.Json treats in a way of its own.</summary>
internal static class JsonTypes
{
    /// <summary>Where a type is declared, with its own name: <c>System.Uri</c>, <c>System.Memory`1</c>.</summary>
    public static string FullName(ITypeSymbol type) =>
        type.ContainingType is null && type.ContainingNamespace is { } container
            ? container.IsGlobalNamespace ? type.MetadataName : FullName(container) + "." + type.MetadataName
            : "";

    /// <summary>The full name of a namespace. Asked for with each attribute and type, for which <c>ToDisplayString</c> is too slow.</summary>
    public static string FullName(INamespaceSymbol container) =>
        container.ContainingNamespace is { IsGlobalNamespace: false } outer ? FullName(outer) + "." + container.Name : container.Name;

    /// <summary>Whether the type is a number, and with it <c>[JsonNumberHandling]</c> means something.</summary>
    public static bool IsNumber(ITypeSymbol type) =>
        type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double
        || FullName(type) is "System.Half" or "System.Int128" or "System.UInt128";

    /// <summary>Whether the type is a number that need not be finite.</summary>
    public static bool CanBeInfinite(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Single or SpecialType.System_Double || FullName(type) == "System.Half";

    /// <summary>Whether the type is an integer without overloads of its own; such are written as <c>int</c>.</summary>
    public static bool IsSmallInteger(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16;

    /// <summary>Whether the record writer has an overload for the type.</summary>
    public static bool IsScalar(ITypeSymbol type) =>
        IsNumber(type)
        || type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Char or SpecialType.System_String or SpecialType.System_DateTime
        || FullName(type) is "System.Guid" or "System.DateTimeOffset" or "System.DateOnly" or "System.TimeOnly" or "System.TimeSpan"
            or "System.Uri" or "System.Version";

    /// <summary>Whether the type is a JSON document itself.</summary>
    public static bool IsDocument(ITypeSymbol type) =>
        FullName(type) is "System.Text.Json.JsonElement" or "System.Text.Json.JsonDocument" or "System.Text.Json.Nodes.JsonNode"
            or "System.Text.Json.Nodes.JsonObject" or "System.Text.Json.Nodes.JsonArray" or "System.Text.Json.Nodes.JsonValue";

    /// <summary>Whether the type is <c>byte[]</c>.</summary>
    public static bool IsByteArray(ITypeSymbol type) => type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte };

    /// <summary>Whether the type is <c>Memory&lt;T&gt;</c> or <c>ReadOnlyMemory&lt;T&gt;</c>.</summary>
    public static bool IsMemory(ITypeSymbol type) => FullName(type) is "System.Memory`1" or "System.ReadOnlyMemory`1";

    /// <summary>Whether the record writer can write the type as the name of a member.</summary>
    public static bool IsKey(ITypeSymbol type) => IsScalar(type);

    /// <summary>What is inside a <c>Nullable&lt;T&gt;</c>; <see langword="null"/> for any other type.</summary>
    public static ITypeSymbol? UnderlyingOfNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } named ? named.TypeArguments[0] : null;

    /// <summary>Whether null is a value of the type.</summary>
    public static bool CanBeNull(ITypeSymbol type) => type.IsReferenceType || UnderlyingOfNullable(type) is not null;

    /// <summary>Whether a type is the same, a base or an interface of another.</summary>
    public static bool IsAssignableFrom(ITypeSymbol target, ITypeSymbol source)
    {
        for (ITypeSymbol? level = source; level is not null; level = level.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(level, target))
            {
                return true;
            }
        }

        return target.TypeKind == TypeKind.Interface && source.AllInterfaces.Contains(target, SymbolEqualityComparer.Default);
    }

    /// <summary>The construction of a generic class or interface that a type is, derives from or implements.</summary>
    /// <param name="type">The type.</param>
    /// <param name="fullName">The generic one's name, as from <see cref="FullName"/>.</param>
    public static INamedTypeSymbol? FindConstruction(ITypeSymbol type, string fullName)
    {
        for (ITypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            if (level is INamedTypeSymbol named && FullName(named.OriginalDefinition) == fullName)
            {
                return named;
            }
        }

        foreach (INamedTypeSymbol candidate in type.AllInterfaces)
        {
            if (FullName(candidate.OriginalDefinition) == fullName)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>
    /// The types that give an object its members, in System.Text.Json's order: a class and its bases upwards, or an interface before those that it
    /// inherits.
    /// </summary>
    public static IEnumerable<INamedTypeSymbol> Hierarchy(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
        {
            return InterfaceHierarchy(type);
        }

        List<INamedTypeSymbol> bases = [];
        for (INamedTypeSymbol? level = type; level is not null && level.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); level = level.BaseType)
        {
            bases.Add(level);
        }

        return bases;
    }

    // Interfaces without bases of their own come last; before them, one by one, those whose bases have all been placed.
    private static List<INamedTypeSymbol> InterfaceHierarchy(INamedTypeSymbol type)
    {
        List<(INamedTypeSymbol Type, HashSet<INamedTypeSymbol> Open)> nodes = [];
        Queue<INamedTypeSymbol> ready = new();
        foreach (INamedTypeSymbol node in new[] { type }.Concat(type.AllInterfaces))
        {
            nodes.Add((node, new HashSet<INamedTypeSymbol>(node.AllInterfaces, SymbolEqualityComparer.Default)));
            if (node.AllInterfaces.IsEmpty)
            {
                ready.Enqueue(node);
            }
        }

        List<INamedTypeSymbol> order = [];
        while (ready.Count > 0)
        {
            INamedTypeSymbol placed = ready.Dequeue();
            order.Add(placed);
            foreach ((INamedTypeSymbol waiting, HashSet<INamedTypeSymbol> open) in nodes)
            {
                if (open.Remove(placed) && open.Count == 0)
                {
                    ready.Enqueue(waiting);
                }
            }
        }

        order.Reverse();
        return order;
    }
}
