using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers.Settings.Files;

/// <summary>
/// A section of configuration: what remains when files are laid over each other as .NET's configuration does it. Names are compared without case,
/// a later file replaces single values, and items of lists are values under their numbers.
/// </summary>
/// <param name="key">The section's own name, as the file spells it that set it first.</param>
internal sealed class ConfigurationNode(string key)
{
    private readonly Dictionary<string, ConfigurationNode> _index = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ConfigurationNode> _children = [];

    public string Key { get; } = key;

    /// <summary>The value; <see langword="null"/> for none.</summary>
    public string? Value { get; private set; }

    /// <summary>Where the value, or the last part of the section, is written.</summary>
    public Location Place { get; private set; } = Location.None;

    /// <summary>What is inside, in the order of the files.</summary>
    public IReadOnlyList<ConfigurationNode> Children => _children;

    /// <summary>The section at a path whose parts are separated by colons; <see langword="null"/> when there is none.</summary>
    public ConfigurationNode? Find(string path)
    {
        ConfigurationNode? node = this;
        foreach (string part in path.Split(':'))
        {
            if (node is null || !node._index.TryGetValue(part, out node))
            {
                return null;
            }
        }

        return node;
    }

    /// <summary>Lays a file over what is here.</summary>
    /// <param name="json">The file's root.</param>
    /// <param name="file">The file, for places.</param>
    public void Apply(JsonNode json, SettingsFile file)
    {
        for (int index = 0; index < json.Children.Count; index++)
        {
            JsonNode child = json.Children[index];
            string name = json.Kind == JsonNodeKind.Array ? index.ToString(System.Globalization.CultureInfo.InvariantCulture) : child.Name;
            ConfigurationNode node = this;

            // Configuration treats the name "Kafka:LingerMs" as LingerMs inside Kafka.
            foreach (string part in name.Split(':'))
            {
                node = node.Child(part);
            }

            node.Place = file.Locate(child.Span);
            if (child.Kind is JsonNodeKind.Object or JsonNodeKind.Array)
            {
                node.Apply(child, file);
            }
            else
            {
                node.Value = child.Text;
            }
        }
    }

    private ConfigurationNode Child(string key)
    {
        if (!_index.TryGetValue(key, out ConfigurationNode? child))
        {
            _index.Add(key, child = new ConfigurationNode(key));
            _children.Add(child);
        }

        return child;
    }
}
