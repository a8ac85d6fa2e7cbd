namespace KafkaTyped.Generators.Model;

/// <summary>What the assembly's module knows of a contract: nothing that changes when a contract's body does.</summary>
/// <param name="MessageType">The message, fully qualified.</param>
/// <param name="BaseName">The generated types, fully qualified, without their suffixes.</param>
/// <param name="HasTombstone">Whether there is a tombstone.</param>
internal sealed record ContractEntryModel(string MessageType, string BaseName, bool HasTombstone);
