using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers.Settings;

/// <summary>A setting as it is written.</summary>
/// <param name="name">Its name: dotted, or that of a property.</param>
/// <param name="value">Its value in the invariant culture; <see langword="null"/> when it is known only at run time.</param>
/// <param name="place">Where it is written, as a whole.</param>
/// <param name="isProperty">Whether it is a property of a class, so that the name is right and the value has the property's type.</param>
internal sealed class WrittenSetting(string name, string? value, Location place, bool isProperty)
{
    public string Name { get; } = name;

    public string? Value { get; } = value;

    public Location Place { get; } = place;

    public bool IsProperty { get; } = isProperty;
}
