namespace KafkaTyped.Generators.Model;

/// <summary>A static field that holds a serializer of the user's.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Type">The serializer's type, fully qualified.</param>
internal sealed record JsonSerializerModel(string Field, string Type);
