namespace KafkaTyped.Generators.Model;

/// <summary>A record's value. Exactly one of <paramref name="Json"/>, <paramref name="Raw"/> and <paramref name="Serializer"/> is there.</summary>
/// <param name="Source">The expression that is written as JSON or by the serializer: the message or a member of it.</param>
/// <param name="Json">The value as JSON.</param>
/// <param name="Raw">The member whose bytes are the value.</param>
/// <param name="Serializer">The user's serializer.</param>
internal sealed record ValueModel(string Source, JsonModel? Json, ScalarModel? Raw, SerializerModel? Serializer);
