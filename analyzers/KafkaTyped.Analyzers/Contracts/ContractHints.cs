using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers.Contracts;

/// <summary>The rules of contracts that are generated, but may not do what they seem to.</summary>
internal static class ContractHints
{
    public static DiagnosticDescriptor KeylessTombstone { get; } = Rule.ContractHint(
        ContractHintIds.KeylessTombstone,
        "Tombstone without a key",
        "'{0}' is the whole value and can be null, but '{1}' has no key, so null is written as a record that deletes nothing and that a compacted topic refuses; add [MessageKey], or make '{0}' not nullable",
        DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor CollidingTopicNames { get; } = Rule.ContractHint(
        ContractHintIds.CollidingTopicNames,
        "Topic names that collide",
        "The topic '{0}' of '{1}' differs only in '.' and '_' from '{2}' of '{3}', and Kafka gives both the same metrics and refuses to create the second; use one of the two characters throughout",
        DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor ConflictingContractsOfOneTopic { get; } = Rule.ContractHint(
        ContractHintIds.ConflictingContractsOfOneTopic,
        "Two types of one topic that contradict each other",
        "'{0}' and '{1}' share the topic '{2}', but {3} is '{4}' here and '{5}' there; make them equal, or give each type its topic",
        DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor InternalTopicName { get; } = Rule.ContractHint(
        ContractHintIds.InternalTopicName,
        "Topic name of Kafka's own",
        "The topic name '{0}' starts with '__', which names Kafka's internal topics; choose another name",
        DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor OrderWithoutKey { get; } = Rule.ContractHint(
        ContractHintIds.OrderWithoutKey,
        "Order without a key",
        "{0} asks for order or placement by key, but '{1}' has no key, so its records go to any partition; put [MessageKey] on the member whose records belong together",
        DiagnosticSeverity.Info);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        KeylessTombstone,
        CollidingTopicNames,
        ConflictingContractsOfOneTopic,
        InternalTopicName,
        OrderWithoutKey,
    ];
}
