namespace KafkaTyped.Generators.Model;

/// <summary>An enum that is written by name.</summary>
/// <param name="Helper">The name of the method that writes it.</param>
/// <param name="Type">The enum, fully qualified.</param>
/// <param name="Underlying">Its underlying type, in which a value without a name is written.</param>
/// <param name="Constants">Its constants, each value once.</param>
internal sealed record EnumModel(string Helper, string Type, string Underlying, EquatableArray<EnumConstantModel> Constants);
