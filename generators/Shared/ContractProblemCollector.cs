using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators;

/// <summary>
/// Collects the problems that the readers find. The generator only checks whether there are any; the analyzer reports them. It lives for one call of a
/// reader and never enters a model, because it holds locations.
/// </summary>
internal sealed class ContractProblemCollector
{
    private readonly List<ContractProblem> _items = [];
    private bool _isLeftToCompiler;

    /// <summary>Everything found, in order.</summary>
    public IReadOnlyList<ContractProblem> Items => _items;

    /// <summary>Whether nothing may be emitted for the type.</summary>
    public bool HasErrors => _items.Count > 0 || _isLeftToCompiler;

    /// <summary>Notes an error that the compiler reports by itself, such as the name of a type that does not exist.</summary>
    public void LeaveToCompiler() => _isLeftToCompiler = true;

    /// <summary>Adds an error.</summary>
    /// <param name="ruleId">The rule, one of <see cref="RuleIds"/>.</param>
    /// <param name="location">Where to show it.</param>
    /// <param name="arguments">What fills the placeholders of the rule's message, in order.</param>
    public void Add(string ruleId, Location? location, params string[] arguments) => _items.Add(new ContractProblem(ruleId, location, arguments));
}
