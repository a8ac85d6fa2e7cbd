namespace KafkaTyped.Analyzers;

/// <summary>The bands of rules.</summary>
internal static class RuleCategories
{
    /// <summary><c>KT1xxx</c>: how a contract is declared.</summary>
    public const string Contract = "KafkaTyped.Contract";

    /// <summary><c>KT2xxx</c>: settings of producers, wherever they are written.</summary>
    public const string Settings = "KafkaTyped.Settings";

    /// <summary><c>KT3xxx</c>: how producers are used.</summary>
    public const string CallSite = "KafkaTyped.CallSite";
}
