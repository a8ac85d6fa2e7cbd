namespace KafkaTyped.Generators.Model;

/// <summary>One member as bytes, without JSON.</summary>
/// <param name="Member">The member's name, escaped.</param>
/// <param name="Form">How its bytes are formed.</param>
/// <param name="CanBeNull">Whether it must be looked at for <see langword="null"/>.</param>
/// <param name="EnumHelper">The method that writes the enum's name, for <see cref="ScalarForm.EnumName"/>.</param>
/// <param name="EnumUnderlying">The enum's underlying type, for <see cref="ScalarForm.EnumNumber"/>.</param>
/// <param name="Serializer">The serializer, for <see cref="ScalarForm.Serializer"/>.</param>
internal sealed record ScalarModel(
    string Member,
    ScalarForm Form,
    bool CanBeNull,
    string? EnumHelper = null,
    string? EnumUnderlying = null,
    SerializerModel? Serializer = null);
