namespace KafkaTyped.Generators;

/// <summary>The names of the pipeline's steps, by which tests ask why a step ran.</summary>
internal static class TrackingNames
{
    public const string Contracts = "Contracts";
    public const string ContractEntries = "ContractEntries";
    public const string Assembly = "Assembly";
    public const string Registry = "Registry";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Contracts, ContractEntries, Assembly, Registry];
}
