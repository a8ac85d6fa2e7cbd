using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Json;

/// <summary>What the attributes of System.Text.Json, and <c>[MessageSerializer]</c>, say about a member or a type.</summary>
internal sealed class JsonAttributes
{
    private const string JsonNamespace = "System.Text.Json.Serialization";
    private const int IgnoreAlways = 1;

    private JsonAttributes(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type)
            {
                Read(attribute, type);
            }
        }
    }

    /// <summary><c>[JsonPropertyName]</c>.</summary>
    public string? Name { get; private set; }

    /// <summary><c>[JsonPropertyOrder]</c>.</summary>
    public int Order { get; private set; }

    /// <summary>The condition of <c>[JsonIgnore]</c>; <see langword="null"/> without one.</summary>
    public int? Ignore { get; private set; }

    /// <summary><c>[JsonInclude]</c>.</summary>
    public bool Include { get; private set; }

    /// <summary><c>[JsonNumberHandling]</c>.</summary>
    public int? NumberHandling { get; private set; }

    /// <summary><c>[JsonExtensionData]</c>.</summary>
    public bool IsExtensionData { get; private set; }

    /// <summary>Whether there is a <c>[JsonConverter]</c>, or an attribute derived from it.</summary>
    public bool HasConverter { get; private set; }

    /// <summary>The converter; <see langword="null"/> when only the attribute itself knows it.</summary>
    public INamedTypeSymbol? Converter { get; private set; }

    /// <summary>Whether there is a <c>[JsonPolymorphic]</c>.</summary>
    public bool IsPolymorphic { get; private set; }

    /// <summary>The discriminator's name.</summary>
    public string DiscriminatorName { get; private set; } = "$type";

    /// <summary>The value of <c>JsonUnknownDerivedTypeHandling</c>.</summary>
    public int UnknownDerivedTypeHandling { get; private set; }

    /// <summary><c>[JsonDerivedType]</c>: types and discriminators, these a string, a number or <see langword="null"/>.</summary>
    public List<(ITypeSymbol Type, object? Discriminator)> DerivedTypes { get; } = [];

    /// <summary><c>[JsonStringEnumMemberName]</c>.</summary>
    public string? EnumName { get; private set; }

    /// <summary>Whether there is a <c>[MessageSerializer]</c>.</summary>
    public bool HasSerializer { get; private set; }

    /// <summary>The serializer of <c>[MessageSerializer]</c>.</summary>
    public INamedTypeSymbol? Serializer { get; private set; }

    /// <summary>Reads the attributes of a symbol, those it inherits not included.</summary>
    public static JsonAttributes Of(ISymbol symbol) => new(symbol);

    private static object? Argument(AttributeData attribute, int index) =>
        attribute.ConstructorArguments.Length > index && attribute.ConstructorArguments[index].Kind != TypedConstantKind.Array
            ? attribute.ConstructorArguments[index].Value
            : null;

    private static object? Named(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value.Value;
            }
        }

        return null;
    }

    private static bool IsConverter(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Name == "JsonConverterAttribute" && IsIn(type, JsonNamespace))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIn(INamedTypeSymbol type, string space) => type.ContainingNamespace is { } container && JsonTypes.FullName(container) == space;

    private void Read(AttributeData attribute, INamedTypeSymbol type)
    {
        if (type.Name == "MessageSerializerAttribute" && IsIn(type, "KafkaTyped"))
        {
            HasSerializer = true;
            Serializer = Argument(attribute, 0) as INamedTypeSymbol;
            return;
        }

        if (!HasConverter && IsConverter(type))
        {
            HasConverter = true;
            Converter = type.Name == "JsonConverterAttribute" ? Argument(attribute, 0) as INamedTypeSymbol : null;
            return;
        }

        if (!IsIn(type, JsonNamespace))
        {
            return;
        }

        switch (type.Name)
        {
            case "JsonPropertyNameAttribute":
                Name = Argument(attribute, 0) as string;
                break;
            case "JsonPropertyOrderAttribute":
                Order = Argument(attribute, 0) as int? ?? 0;
                break;
            case "JsonIgnoreAttribute":
                Ignore = Named(attribute, "Condition") as int? ?? IgnoreAlways;
                break;
            case "JsonIncludeAttribute":
                Include = true;
                break;
            case "JsonNumberHandlingAttribute":
                NumberHandling = Argument(attribute, 0) as int?;
                break;
            case "JsonExtensionDataAttribute":
                IsExtensionData = true;
                break;
            case "JsonPolymorphicAttribute":
                IsPolymorphic = true;
                DiscriminatorName = Named(attribute, "TypeDiscriminatorPropertyName") as string ?? DiscriminatorName;
                UnknownDerivedTypeHandling = Named(attribute, "UnknownDerivedTypeHandling") as int? ?? 0;
                break;
            case "JsonDerivedTypeAttribute" when Argument(attribute, 0) is ITypeSymbol derived:
                DerivedTypes.Add((derived, Argument(attribute, 1)));
                break;
            case "JsonStringEnumMemberNameAttribute":
                EnumName = Argument(attribute, 0) as string;
                break;
        }
    }
}
