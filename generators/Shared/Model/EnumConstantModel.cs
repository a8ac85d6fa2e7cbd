namespace KafkaTyped.Generators.Model;

/// <summary>A constant of an enum.</summary>
/// <param name="Expression">The constant as C#.</param>
/// <param name="Name">The name that is written.</param>
internal sealed record EnumConstantModel(string Expression, string Name);
