namespace KafkaTyped.Generators.Model;

/// <summary>How one expression is written.</summary>
/// <param name="Kind">By what.</param>
/// <param name="Cast">A type to cast to first, for enums and small integers; empty for none.</param>
/// <param name="Helper">The helper method or the serializer's field; empty where the writer does it alone.</param>
internal sealed record JsonValueModel(JsonValueKind Kind, string Cast = "", string Helper = "");
