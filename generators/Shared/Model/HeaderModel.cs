namespace KafkaTyped.Generators.Model;

/// <summary>A header whose value is a member's.</summary>
/// <param name="Name">The header's name.</param>
/// <param name="Value">The member and its form.</param>
internal sealed record HeaderModel(string Name, ScalarModel Value);
