using KafkaTyped.Settings;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers.Settings.Confluent;

/// <summary>What code says about the configuration of one producer, as far as it can be read.</summary>
internal sealed class ConfluentSettings
{
    private readonly List<WrittenSetting> _written = [];

    /// <summary>The settings, in the order in which they are written; each once.</summary>
    public IReadOnlyList<WrittenSetting> Written => _written;

    /// <summary>Whether all settings are known, so that an absent one is certainly not set.</summary>
    public bool IsComplete { get; set; }

    /// <summary>Whether any setting can have any value, so that nothing can be reported.</summary>
    public bool IsUnknown { get; set; }

    /// <summary>The names of settings whose values are known only at run time, or that are set only conditionally.</summary>
    public HashSet<string> UnknownNames { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a setting, and replaces its earlier value.</summary>
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

    /// <summary>Records that a setting may have any value from here on.</summary>
    public void Doubt(string name) => UnknownNames.Add(Forget(name, byText: false));

    /// <summary>Takes over the settings of another source.</summary>
    public void Take(ConfluentSettings other)
    {
        _written.AddRange(other._written);
        UnknownNames.UnionWith(other.UnknownNames);
        IsComplete = other.IsComplete;
        IsUnknown |= other.IsUnknown;
    }

    // Two text names of one setting are two entries, of which librdkafka uses either: KT2009 reports that.
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
