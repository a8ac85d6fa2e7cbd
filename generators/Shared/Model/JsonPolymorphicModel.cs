namespace KafkaTyped.Generators.Model;

/// <summary>A type with declared derived types, chosen by what the value is.</summary>
/// <param name="Helper">The method's name.</param>
/// <param name="Type">The type of its parameter.</param>
/// <param name="BaseType">The type, fully qualified, without <c>?</c>.</param>
/// <param name="AcceptsDescendants">Whether a derived type also stands for types derived from it, the nearest first.</param>
/// <param name="Derived">The derived types, in the order in which they are tried.</param>
/// <param name="BaseHelper">The helper method for a value of the base type itself; empty when there is none such.</param>
/// <param name="FallsBackToBase">Whether a value of any other type is written as the base type.</param>
internal sealed record JsonPolymorphicModel(
    string Helper,
    string Type,
    string BaseType,
    bool AcceptsDescendants,
    EquatableArray<JsonDerivedModel> Derived,
    string BaseHelper,
    bool FallsBackToBase)
    : JsonShapeModel(Helper, Type);
