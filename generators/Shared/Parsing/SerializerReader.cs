using KafkaTyped.Generators.Model;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Parsing;

/// <summary>Reads serializers of the user's and checks that they can be called.</summary>
/// <param name="compilation">Where conversions are looked up.</param>
/// <param name="names">Prints type names.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class SerializerReader(Compilation compilation, TypeNames names, ContractProblemCollector problems)
{
    /// <summary>Reads a serializer.</summary>
    /// <param name="serializer">Its type, as the attribute names it.</param>
    /// <param name="field">The field that holds it.</param>
    /// <param name="place">Where a problem is shown.</param>
    /// <param name="valueTypes">The types that it may be called with, the best first.</param>
    /// <returns><see langword="null"/> after a problem.</returns>
    public SerializerModel? Read(ITypeSymbol? serializer, string field, Location? place, params ITypeSymbol[] valueTypes)
    {
        if (serializer is { TypeKind: TypeKind.Error })
        {
            problems.LeaveToCompiler();
            return null;
        }

        string wanted = $"IMessageSerializer<{valueTypes[0].ToDisplayString()}>";
        if (serializer is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
        {
            problems.Add(RuleIds.UnusableSerializer, place, serializer?.ToDisplayString() ?? "null", "is not a class", $"name a class that implements '{wanted}'");
            return null;
        }

        string name = type.ToDisplayString();
        if (type.IsUnboundGenericType)
        {
            problems.Add(RuleIds.UnusableSerializer, place, name, "has open type parameters", "name it with type arguments");
            return null;
        }

        if (type.IsAbstract || type.IsRefLikeType)
        {
            problems.Add(RuleIds.UnusableSerializer, place, name, type.IsStatic ? "is static" : "cannot be instantiated", $"name a class that implements '{wanted}'");
            return null;
        }

        if (!compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) || type.IsFileLocal)
        {
            problems.Add(RuleIds.UnusableSerializer, place, name, "is hidden from generated code", "make it public or internal");
            return null;
        }

        if (type.TypeKind == TypeKind.Class
            && !type.InstanceConstructors.Any(static constructor => constructor is { Parameters.IsEmpty: true, DeclaredAccessibility: Accessibility.Public }))
        {
            problems.Add(RuleIds.UnusableSerializer, place, name, "has no public parameterless constructor", "add one");
            return null;
        }

        INamedTypeSymbol? contract = compilation.GetTypeByMetadataName(KnownNames.MessageSerializerInterface);
        foreach (ITypeSymbol valueType in valueTypes)
        {
            if (contract is not null && compilation.HasImplicitConversion(type, contract.Construct(valueType)))
            {
                return new SerializerModel(field, names.FullNotNull(type), names.Full(valueType));
            }
        }

        problems.Add(RuleIds.UnusableSerializer, place, name, $"does not implement '{wanted}'", "implement it");
        return null;
    }
}
