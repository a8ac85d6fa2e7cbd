namespace KafkaTyped.Generators.Model;

/// <summary>A header with the same value in every record.</summary>
/// <param name="Name">The header's name.</param>
/// <param name="Value">The header's value.</param>
internal sealed record ConstantHeaderModel(string Name, string Value);
