using KafkaTyped.Generators;
using KafkaTyped.Generators.Model;
using KafkaTyped.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers.Contracts;

/// <summary>A type with <c>[KafkaTopic]</c>.</summary>
/// <param name="Type">The type.</param>
/// <param name="Attribute">Its attribute.</param>
internal sealed record TopicType(INamedTypeSymbol Type, AttributeData Attribute)
{
    /// <summary>The topic's name; empty where it is not a constant.</summary>
    public string Topic => Attribute.Argument<string>(0) ?? "";

    /// <summary>The cluster's name; empty for the default one.</summary>
    public string Cluster => Attribute.Named<string?>("Cluster", null) ?? "";

    /// <summary>How messages name the type.</summary>
    public string Name => ContractReading.Display(Type);

    /// <summary>Where the attribute is written.</summary>
    public Location Place => Attribute.Locate(Type) ?? Location.None;

    /// <summary>Whether another type is declared before this one.</summary>
    public bool IsAfter(TopicType other)
    {
        FileLinePositionSpan own = Place.GetLineSpan();
        FileLinePositionSpan others = other.Place.GetLineSpan();
        int byFile = string.CompareOrdinal(own.Path, others.Path);
        return byFile != 0 ? byFile > 0 : own.StartLinePosition.CompareTo(others.StartLinePosition) > 0;
    }

    /// <summary>Reads the contract; <see langword="null"/> when the type has none.</summary>
    public ContractModel? Read(Compilation compilation, CancellationToken cancellationToken) =>
        ContractReader.Read(Type, Attribute, compilation, new ContractProblemCollector(), cancellationToken);
}
