using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Parsing;

/// <summary>A property or field of a message type, with the attributes that give it a role. Lives while its type is read.</summary>
internal sealed class MessageMember
{
    /// <summary>The property or field; the property also where the attributes stand on its backing field.</summary>
    public required ISymbol Symbol { get; init; }

    /// <summary>Its type.</summary>
    public required ITypeSymbol Type { get; init; }

    /// <summary>Its attributes, those of an overridden property included.</summary>
    public required IReadOnlyList<AttributeData> Attributes { get; init; }

    /// <summary>Why generated code cannot read it; <see langword="null"/> when it can.</summary>
    public required string? Obstacle { get; init; }

    /// <summary>Its name.</summary>
    public string Name => Symbol.Name;

    /// <summary>Its name as it must stand in source.</summary>
    public string Identifier => TypeNames.Identifier(Symbol.Name);

    /// <summary>Whether any attribute gives it a role besides being a part of the value.</summary>
    public bool HasRole =>
        Find("MessageKeyAttribute") is not null
        || Find("MessageHeaderAttribute") is not null
        || Find("MessagePartitionAttribute") is not null
        || Find("MessageTimestampAttribute") is not null;

    /// <summary>The attribute of that name.</summary>
    public AttributeData? Find(string name) => Attributes.FirstOrDefault(attribute => attribute.Is(name));
}
