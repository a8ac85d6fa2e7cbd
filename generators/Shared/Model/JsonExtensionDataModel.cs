namespace KafkaTyped.Generators.Model;

/// <summary>A dictionary whose entries are written as members of the object that holds it.</summary>
/// <param name="CastTo">The type to read the member through; empty for the object's own.</param>
/// <param name="Name">The member's name, escaped.</param>
/// <param name="Local">The name of the local variable that holds the dictionary.</param>
internal sealed record JsonExtensionDataModel(string CastTo, string Name, string Local);
