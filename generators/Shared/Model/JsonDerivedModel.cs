namespace KafkaTyped.Generators.Model;

/// <summary>One derived type of a polymorphic one.</summary>
/// <param name="Type">The type, fully qualified.</param>
/// <param name="Helper">The helper method that writes it, with its discriminator.</param>
internal sealed record JsonDerivedModel(string Type, string Helper);
