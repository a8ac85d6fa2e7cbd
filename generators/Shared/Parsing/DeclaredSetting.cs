using KafkaTyped.Generators.Model;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Parsing;

/// <summary>A setting of a message type's attributes, and where it comes from. Never part of a model, because it holds a symbol.</summary>
/// <param name="setting">The setting.</param>
/// <param name="attribute">The attribute.</param>
/// <param name="property">The property of <c>[ProducerSettings]</c>; <see langword="null"/> for a <c>[ProducerProperty]</c>.</param>
internal sealed class DeclaredSetting(SettingModel setting, AttributeData attribute, string? property)
{
    public SettingModel Setting { get; } = setting;

    public AttributeData Attribute { get; } = attribute;

    public string? Property { get; } = property;
}
