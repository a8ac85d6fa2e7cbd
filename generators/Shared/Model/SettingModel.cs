namespace KafkaTyped.Generators.Model;

/// <summary>A declared setting.</summary>
/// <param name="Name">The dotted name.</param>
/// <param name="Value">The value in the invariant culture.</param>
internal sealed record SettingModel(string Name, string Value);
