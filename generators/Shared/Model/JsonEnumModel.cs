namespace KafkaTyped.Generators.Model;

/// <summary>An enum by name.</summary>
/// <param name="Helper">The method's name.</param>
/// <param name="Type">The type of its parameter.</param>
/// <param name="IsKey">Whether the name is written as the key of a dictionary.</param>
/// <param name="NumberType">The type that a value without a name is written as.</param>
/// <param name="Names">The names, one for each value, in the order of declaration.</param>
/// <param name="Flags">For an enum of flags: the names with their bits, in the order in which they are taken out of a value; empty otherwise.</param>
internal sealed record JsonEnumModel(
    string Helper, string Type, bool IsKey, string NumberType, EquatableArray<JsonEnumNameModel> Names, EquatableArray<JsonEnumNameModel> Flags)
    : JsonShapeModel(Helper, Type);
