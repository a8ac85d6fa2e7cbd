namespace KafkaTyped.Generators.Model;

/// <summary>A member of a tombstone.</summary>
/// <param name="Name">The name, escaped, as in the message.</param>
/// <param name="Parameter">The name of a method's parameter, escaped.</param>
/// <param name="Type">The type, fully qualified.</param>
/// <param name="RefusesNull">Whether methods must refuse <see langword="null"/>.</param>
internal sealed record TombstoneMemberModel(string Name, string Parameter, string Type, bool RefusesNull);
