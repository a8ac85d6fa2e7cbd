namespace KafkaTyped.Generators.Model;

/// <summary>The module of a referenced assembly.</summary>
/// <param name="ExternAlias">The alias that the assembly is referenced under; empty for none.</param>
/// <param name="Type">The module, fully qualified.</param>
internal sealed record ModuleReferenceModel(string ExternAlias, string Type);
