namespace KafkaTyped.Generators.Model;

/// <summary>What one helper method writes.</summary>
/// <param name="Helper">The method's name.</param>
/// <param name="Type">The type of its parameter, fully qualified, with <c>?</c> where it can be null.</param>
internal abstract record JsonShapeModel(string Helper, string Type);
