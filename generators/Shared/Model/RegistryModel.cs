namespace KafkaTyped.Generators.Model;

/// <summary>Everything that is emitted once an assembly.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Entries">Its contracts, by name.</param>
internal sealed record RegistryModel(AssemblyModel Assembly, EquatableArray<ContractEntryModel> Entries);
