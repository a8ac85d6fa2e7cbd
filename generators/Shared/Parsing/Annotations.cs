using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Parsing;

/// <summary>Reads attributes of the <c>KafkaTyped</c> namespace.</summary>
internal static class Annotations
{
    /// <summary>Whether an attribute is the one of that name.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="name">The class's name without a namespace.</param>
    public static bool Is(this AttributeData attribute, string name) =>
        attribute.AttributeClass is { } type
        && type.Name == name
        && type.ContainingNamespace is { Name: KnownNames.AnnotationsNamespace, ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>The attribute of that name on a symbol; <see langword="null"/> for none.</summary>
    public static AttributeData? Find(ISymbol symbol, string name)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.Is(name))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>A named argument's value, or what holds without it.</summary>
    public static T Named<T>(this AttributeData attribute, string name, T otherwise)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value is { Kind: not TypedConstantKind.Array, Value: T value } ? value : otherwise;
            }
        }

        return otherwise;
    }

    /// <summary>A constructor argument's value; the default where it is missing or wrong, which the compiler reports.</summary>
    public static T? Argument<T>(this AttributeData attribute, int index) =>
        index < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[index] is { Kind: not TypedConstantKind.Array, Value: T value }
            ? value
            : default;

    /// <summary>Where an attribute is written; a symbol's place where it is not in source.</summary>
    public static Location? Locate(this AttributeData attribute, ISymbol owner) =>
        attribute.ApplicationSyntaxReference is { } reference
            ? Location.Create(reference.SyntaxTree, reference.Span)
            : owner.Locations.FirstOrDefault();
}
