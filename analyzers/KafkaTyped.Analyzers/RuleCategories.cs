namespace KafkaTyped.Analyzers;

/// <summary>The bands of rules.</summary>
internal static class RuleCategories
{
    /// <summary><c>KT1xxx</c>: how a contract is declared.</summary>
    public const string Contract = "KafkaTyped.Contract";
}
