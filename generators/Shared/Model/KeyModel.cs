namespace KafkaTyped.Generators.Model;

/// <summary>A record's key. Exactly one of the two is there.</summary>
/// <param name="Scalar">The one member that is the key.</param>
/// <param name="Composite">The object of several members.</param>
internal sealed record KeyModel(ScalarModel? Scalar, JsonModel? Composite);
