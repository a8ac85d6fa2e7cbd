namespace KafkaTyped.Generators.Model;

/// <summary>A <c>Nullable&lt;T&gt;</c> of something that has a helper method itself.</summary>
/// <param name="Helper">The method's name.</param>
/// <param name="Type">The type of its parameter.</param>
/// <param name="Value">How a value that is there is written.</param>
internal sealed record JsonNullableModel(string Helper, string Type, JsonValueModel Value) : JsonShapeModel(Helper, Type);
