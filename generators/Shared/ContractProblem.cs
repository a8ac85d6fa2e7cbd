using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators;

/// <summary>One reason why a message type cannot become a contract.</summary>
/// <param name="ruleId">The rule, one of <see cref="RuleIds"/>.</param>
/// <param name="location">Where to show it.</param>
/// <param name="arguments">What fills the placeholders of the rule's message.</param>
internal sealed class ContractProblem(string ruleId, Location? location, IReadOnlyList<string> arguments)
{
    public string RuleId { get; } = ruleId;

    public Location? Location { get; } = location;

    public IReadOnlyList<string> Arguments { get; } = arguments;
}
