using System.Text;
using KafkaTyped.Generators.Emission;
using KafkaTyped.Generators.Memory;
using KafkaTyped.Generators.Model;
using KafkaTyped.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KafkaTyped.Generators;

/// <summary>
/// Emits a contract and a typed producer for each type with <c>[KafkaTopic]</c>, the assembly's module, and in assemblies that see the runtime
/// <c>AddKafkaProducers</c>. Reports nothing: the analyzers read with the same reader.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ContractGenerator : IIncrementalGenerator
{
    private static readonly TopicMemory<ContractModel> s_memory = new(static (type, topic, compilation, cancellationToken) =>
        ContractReader.Read(type, topic, compilation, new ContractProblemCollector(), cancellationToken));

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Not ForAttributeWithMetadataName: with every new compilation, which is with every keystroke, that binds every type with the attribute again.
        IncrementalValuesProvider<ContractModel> contracts = context.CompilationProvider
            .WithComparer(DeclarationsComparer.All)
            .SelectMany(static (compilation, cancellationToken) => s_memory.Read(compilation, cancellationToken).Select(static read => read.Value))
            .Where(static contract => contract is not null)
            .Select(static (contract, _) => contract!)
            .WithTrackingName(TrackingNames.Contracts);

        IncrementalValueProvider<EquatableArray<ContractEntryModel>> entries = contracts
            .Select(static (contract, _) => ContractEntry(contract))
            .Collect()
            .Select(static (items, _) => items.OrderBy(static item => item.BaseName, StringComparer.Ordinal).ToEquatableArray())
            .WithTrackingName(TrackingNames.ContractEntries);

        IncrementalValueProvider<AssemblyModel> assembly = context.CompilationProvider
            .WithComparer(DeclarationsComparer.Common)
            .Select(static (compilation, cancellationToken) => AssemblyReader.Read(compilation, cancellationToken))
            .WithTrackingName(TrackingNames.Assembly);

        IncrementalValueProvider<RegistryModel> registry = assembly
            .Combine(entries)
            .Select(static (pair, _) => new RegistryModel(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Registry);

        context.RegisterSourceOutput(contracts, static (output, contract) => Add(output, contract.HintName, ContractEmitter.Emit(contract)));
        context.RegisterSourceOutput(registry, static (output, model) => EmitRegistry(output, model));
    }

    private static ContractEntryModel ContractEntry(ContractModel contract) =>
        new(
            contract.MessageType,
            contract.Namespace.Length == 0 ? $"global::{contract.BaseName}" : $"global::{contract.Namespace}.{contract.BaseName}",
            contract.Tombstone is not null);

    private static void EmitRegistry(SourceProductionContext output, RegistryModel model)
    {
        if (model.Entries.Count > 0)
        {
            Add(output, ModuleEmitter.HintName, ModuleEmitter.Emit(model));
        }

        if (model.Assembly.SeesRuntime)
        {
            Add(output, RegistrationEmitter.HintName, RegistrationEmitter.Emit(model));
            if (!model.Assembly.DeclaresEmbedded)
            {
                Add(output, EmbeddedAttributeEmitter.HintName, EmbeddedAttributeEmitter.Emit());
            }
        }
    }

    private static void Add(SourceProductionContext output, string hintName, string source) =>
        output.AddSource(hintName, SourceText.From(source, Encoding.UTF8));
}
