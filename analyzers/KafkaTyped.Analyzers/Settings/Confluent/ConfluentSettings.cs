using KafkaTyped.Settings;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers.Settings.Confluent;

/// <summary>What code says about the configuration of one producer, as far as it can be told.</summary>
internal sealed class ConfluentSettings
{
    private readonly List<WrittenSetting> _written = [];

    /// <summary>The settings, in the order in which they are written; each once.</summary>
    public IReadOnlyList<WrittenSetting> Written => _written;

    /// <summary>Whether all there is was seen, so that what is not among the settings is certainly not set.</summary>
    public bool IsComplete { get; set; }

    /// <summary>Whether anything could have been set to anything, so that nothing may be said.</summary>
    public bool IsUnknown { get; set; }

    /// <summary>The names that are set to what only the run knows, or not always.</summary>
    public HashSet<string> UnknownNames { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a setting in place of what was said of it before.</summary>
    public void Set(string name, string? value, bool isKnown, Location place, bool isProperty)
    {
        string canonical = Forget(name, byText: !isProperty);
        if (!isKnown)
        {
            UnknownNames.Add(canonical);
        }
        else if (value is not null)
        {
            _written.Add(new WrittenSetting(name, value, place, isProperty));
        }
    }

    /// <summary>Notes that a setting may have any value from here on.</summary>
    public void Doubt(string name) => UnknownNames.Add(Forget(name, byText: false));

    /// <summary>Takes over what another source says.</summary>
    public void Take(ConfluentSettings other)
    {
        _written.AddRange(other._written);
        UnknownNames.UnionWith(other.UnknownNames);
        IsComplete = other.IsComplete;
        IsUnknown |= other.IsUnknown;
    }

    // Two names of one setting as text are two entries, of which librdkafka takes any: a rule of its own.
    private string Forget(string name, bool byText)
    {
        SettingDefinition? definition = SettingCatalogue.TryFind(name);
        string canonical = definition?.Name ?? name;
        _written.RemoveAll(setting => setting.Name == name
            || (definition is not null && (setting.IsProperty || !byText) && SettingCatalogue.TryFind(setting.Name) == definition));
        UnknownNames.Remove(canonical);
        return canonical;
    }
}
