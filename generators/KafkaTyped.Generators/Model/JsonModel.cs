namespace KafkaTyped.Generators.Model;

/// <summary>How a value becomes JSON.</summary>
/// <param name="HelperPrefix">What the names of emitted helper methods start with.</param>
internal sealed record JsonModel(string HelperPrefix);
