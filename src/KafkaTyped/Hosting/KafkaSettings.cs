using KafkaTyped.Settings;

namespace KafkaTyped;

/// <summary>Settings by name, as configuration holds them. Not thread-safe; configured once, before the host starts.</summary>
public abstract class KafkaSettings
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);

    private protected KafkaSettings()
    {
    }

    /// <summary>
    /// The settings: any property of librdkafka or of KafkaTyped, by its dotted name (<c>linger.ms</c>) or by the name that Confluent.Kafka
    /// gives it (<c>LingerMs</c>), case aside; values in the invariant culture. <see langword="null"/> leaves the setting unset.
    /// </summary>
    public IDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Mistakes in the shape of the configuration; reported when the host starts.</summary>
    internal List<string> Problems { get; } = [];

    /// <summary>Sets a setting, in place of what was set under any of its names.</summary>
    /// <param name="name">Its dotted or PascalCase name.</param>
    /// <param name="value">Its value, in the invariant culture; <see langword="null"/> removes the setting.</param>
    /// <remarks>A name that does not exist is not refused here but when the host starts, together with all other faults.</remarks>
    public void Set(string name, string? value) => Set(name, value, path: null);

    internal void Set(string name, string? value, string? path)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        SettingDefinition? definition = SettingCatalogue.TryFind(name);
        if (definition is not null)
        {
            foreach (string other in Settings.Keys.Where(key => SettingCatalogue.TryFind(key) == definition).ToArray())
            {
                Settings.Remove(other);
                _paths.Remove(other);
            }
        }

        string key = definition?.Name ?? name;
        _paths.Remove(key);
        if (value is null)
        {
            Settings.Remove(key);
            return;
        }

        Settings[key] = value;
        if (path is not null)
        {
            _paths[key] = path;
        }
    }

    /// <summary>Where a setting was read from, for messages; <see langword="null"/> when code set it.</summary>
    internal string? PathOf(string key) => _paths.GetValueOrDefault(key);

    private protected string? Get(string name)
    {
        SettingDefinition definition = SettingCatalogue.Find(name);
        return Settings.FirstOrDefault(setting => SettingCatalogue.TryFind(setting.Key) == definition).Value;
    }
}
