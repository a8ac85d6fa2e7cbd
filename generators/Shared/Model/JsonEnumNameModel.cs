namespace KafkaTyped.Generators.Model;

/// <summary>One name of an enum.</summary>
/// <param name="Constant">The constant: the field's name, fully qualified, or the bits of a flag.</param>
/// <param name="JsonName">The name without quotes, escaped as JSON.</param>
internal sealed record JsonEnumNameModel(string Constant, string JsonName);
