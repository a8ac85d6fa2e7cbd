namespace KafkaTyped.Generators.Model;

/// <summary>A serializer of the user's.</summary>
/// <param name="Field">The static field that holds the one instance.</param>
/// <param name="Type">The serializer's type, fully qualified.</param>
/// <param name="ValueType">The type that it is called with, fully qualified.</param>
internal sealed record SerializerModel(string Field, string Type, string ValueType);
