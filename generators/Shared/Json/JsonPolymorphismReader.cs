using System.Globalization;
using KafkaTyped.Generators.Model;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Json;

/// <summary>Reads types with <c>[JsonDerivedType]</c>.</summary>
internal static class JsonPolymorphismReader
{
    private const int FallBackToBaseType = 1;
    private const int FallBackToNearestAncestor = 2;

    /// <summary>Reads a polymorphic type.</summary>
    public static JsonShapeModel Read(
        JsonGraphReader graph, Compilation compilation, INamedTypeSymbol type, JsonAttributes attributes, string helper, ISymbol place)
    {
        string? obstacle = attributes.DerivedTypes.Count == 0 ? "it declares no derived type" : null;
        int handling = attributes.UnknownDerivedTypeHandling;
        List<(INamedTypeSymbol Type, string Helper)> derived = [];
        foreach ((ITypeSymbol declared, object? discriminator) in attributes.DerivedTypes)
        {
            obstacle ??= FindObstacle(compilation, type, declared, handling);
            obstacle ??= derived.Any(other => SymbolEqualityComparer.Default.Equals(other.Type, declared)) ? $"it declares '{JsonGraphReader.Display(declared)}' twice" : null;
            if (obstacle is null)
            {
                INamedTypeSymbol named = (INamedTypeSymbol)declared;
                derived.Add((named, graph.ReadDerived(named, place, Discriminator(attributes.DiscriminatorName, discriminator))));
            }
        }

        if (obstacle is not null)
        {
            graph.Report(RuleIds.UnsupportedJsonPolymorphism, place, JsonGraphReader.Display(type), obstacle);
        }

        bool isBaseDeclared = derived.Any(candidate => SymbolEqualityComparer.Default.Equals(candidate.Type, type));
        bool canBeBase = !type.IsAbstract || handling is FallBackToBaseType or FallBackToNearestAncestor;
        string baseHelper = obstacle is null && canBeBase
            ? isBaseDeclared
                ? derived.First(candidate => SymbolEqualityComparer.Default.Equals(candidate.Type, type)).Helper
                : graph.ReadDerived(type, place, "")
            : "";

        return new JsonPolymorphicModel(
            helper,
            graph.ParameterType(type),
            graph.Names.FullNotNull(type),
            handling == FallBackToNearestAncestor,
            derived
                .OrderByDescending(candidate => handling == FallBackToNearestAncestor ? Depth(candidate.Type) : 0)
                .Select(candidate => new JsonDerivedModel(graph.Names.FullNotNull(candidate.Type), candidate.Helper))
                .ToEquatableArray(),
            baseHelper,
            handling is FallBackToBaseType or FallBackToNearestAncestor);
    }

    private static string? FindObstacle(Compilation compilation, INamedTypeSymbol type, ITypeSymbol derived, int handling)
    {
        string name = JsonGraphReader.Display(derived);
        if (derived is not INamedTypeSymbol || !JsonTypes.IsAssignableFrom(type, derived))
        {
            return $"'{name}' does not derive from it";
        }

        if (!compilation.IsSymbolAccessibleWithin(derived, compilation.Assembly))
        {
            return $"'{name}' is not accessible to generated code";
        }

        if (JsonCollection.Find(derived) is not null || JsonCollection.IsUntyped(derived))
        {
            return $"'{name}' is a collection";
        }

        if (JsonAttributes.Of(derived).HasConverter)
        {
            return $"'{name}' has a converter";
        }

        return derived.TypeKind == TypeKind.Interface && handling == FallBackToNearestAncestor
            ? $"'{name}' is an interface, of which a value can have several"
            : null;
    }

    private static string Discriminator(string name, object? value) => value switch
    {
        null => "",
        string text => $"\"{JsonEscaping.Escape(name)}\":\"{JsonEscaping.Escape(text)}\"",
        _ => $"\"{JsonEscaping.Escape(name)}\":{Convert.ToString(value, CultureInfo.InvariantCulture)}",
    };

    private static int Depth(INamedTypeSymbol type)
    {
        int depth = 0;
        for (INamedTypeSymbol? level = type.BaseType; level is not null; level = level.BaseType)
        {
            depth++;
        }

        return depth;
    }
}
