using KafkaTyped.Generators.Model;
using KafkaTyped.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Json;

/// <summary>Reads types into <see cref="JsonModel"/>s. The only place that knows which types JSON supports.</summary>
/// <param name="compilation">Where well-known types are looked up.</param>
/// <param name="names">Prints the names of types.</param>
internal sealed class JsonModelReader(Compilation compilation, TypeNames names)
{
    /// <summary>Reads a message type whose value is an object of its members.</summary>
    public JsonModel Read(INamedTypeSymbol root, JsonReadOptions options, ContractProblemCollector problems) =>
        new JsonGraphReader(compilation, names, options, problems, root).ReadRoot(root);

    /// <summary>Reads a message type of which only some members, in the given order, make the object: a composite key.</summary>
    public JsonModel ReadMembers(INamedTypeSymbol root, IReadOnlyList<ISymbol> members, JsonReadOptions options, ContractProblemCollector problems) =>
        new JsonGraphReader(compilation, names, options, problems, root).ReadMembers(root, members);

    /// <summary>Reads a type whose value stands for itself: a member that is the whole value of the record.</summary>
    /// <param name="type">The type.</param>
    /// <param name="place">The member or type that a problem is shown at.</param>
    /// <param name="options">The options.</param>
    /// <param name="problems">Takes what is not supported.</param>
    public JsonModel ReadValue(ITypeSymbol type, ISymbol place, JsonReadOptions options, ContractProblemCollector problems) =>
        new JsonGraphReader(compilation, names, options, problems, place).ReadValue(type, place);
}
