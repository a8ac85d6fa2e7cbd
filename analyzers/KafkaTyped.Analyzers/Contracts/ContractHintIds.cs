namespace KafkaTyped.Analyzers.Contracts;

/// <summary>The ids of the rules of contracts that are generated, but may not do what they seem to.</summary>
internal static class ContractHintIds
{
    public const string KeylessTombstone = "KT1030";
    public const string CollidingTopicNames = "KT1031";
    public const string ConflictingContractsOfOneTopic = "KT1032";
    public const string InternalTopicName = "KT1033";
    public const string OrderWithoutKey = "KT1034";
}
