using KafkaTyped.Contracts;
using KafkaTyped.Native;
using KafkaTyped.Settings;

namespace KafkaTyped.Hosting;

/// <summary>The settings of one origin, each checked by itself: its name, its value, and whether a producer may have it at all.</summary>
internal sealed class SettingLayer
{
    private readonly Dictionary<SettingDefinition, OriginatedSetting> _settings = [];
    private readonly List<string> _problems = [];

    /// <summary>The settings that passed.</summary>
    public IReadOnlyCollection<OriginatedSetting> Settings => _settings.Values;

    /// <summary>What is wrong with the others.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Reads what a message type declares.</summary>
    public static SettingLayer Of(MessageDescriptor message)
    {
        var layer = new SettingLayer();
        foreach ((string name, string value) in message.Settings)
        {
            layer.Add(name, value, $"the attributes of {message.MessageType.FullName}");
        }

        return layer;
    }

    /// <summary>Reads configuration.</summary>
    /// <param name="settings">The configuration.</param>
    /// <param name="codeName">What to call it where code set it.</param>
    public static SettingLayer Of(KafkaSettings settings, string codeName)
    {
        var layer = new SettingLayer();
        layer._problems.AddRange(settings.Problems);
        foreach ((string name, string? value) in settings.Settings.OrderBy(static setting => setting.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (value is not null)
            {
                layer.Add(name, value, settings.PathOf(name) is { } path ? $"configuration '{path}'" : $"{codeName}[\"{name}\"]");
            }
        }

        return layer;
    }

    private void Add(string name, string value, string origin)
    {
        SettingDefinition? definition = SettingCatalogue.TryFind(name);
        if (definition is null)
        {
            string suggestion = SettingCatalogue.Suggest(name) is { } near ? $" Did you mean '{near}'?" : "";
            _problems.Add($"No such configuration property: '{name}' ({origin}).{suggestion}");
            return;
        }

        if (RefusalOf(definition) is { } refusal)
        {
            _problems.Add($"'{definition.Name}' cannot be set ({origin}): {refusal}.");
            return;
        }

        if (definition.Normalize(value, out string normalized) is { } fault)
        {
            _problems.Add($"'{definition.Name}' is {Show(definition, value)} ({origin}), but {fault}.");
            return;
        }

        if (definition.Is(SettingStatus.JavaOnly))
        {
            (definition, normalized) = ToCounterpart(definition, normalized);
        }

        if (FaultOf(definition, normalized) is { } wrong)
        {
            _problems.Add($"'{definition.Name}' is {Show(definition, normalized)} ({origin}), but {wrong}");
            return;
        }

        var setting = new OriginatedSetting(definition, normalized, origin);
        if (_settings.TryGetValue(definition, out OriginatedSetting? first) && first.Value != normalized)
        {
            _problems.Add(
                $"'{definition.Name}' is both {first.ShownValue} ({first.Origin}) and {setting.ShownValue} ({origin}). Keep one of them.");
            return;
        }

        _settings[definition] = setting;
    }

    private static string? RefusalOf(SettingDefinition definition)
    {
        if (definition.Explanation is { } explanation)
        {
            return explanation;
        }

        return definition.Is(SettingStatus.ConsumerOnly) ? "it is a setting of consumers, which a producer ignores; remove it" : null;
    }

    private static (SettingDefinition Counterpart, string Value) ToCounterpart(SettingDefinition definition, string normalized)
    {
        long number = long.Parse(normalized, System.Globalization.CultureInfo.InvariantCulture);
        long converted = (number + definition.CounterpartUnit - 1) / definition.CounterpartUnit;
        return (SettingCatalogue.Find(definition.Counterpart!), converted.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string? FaultOf(SettingDefinition definition, string value)
    {
        switch (definition.Name)
        {
            case "bootstrap.servers" when value.Contains("://", StringComparison.Ordinal):
                // PLAINTEXT://host:9092 is how brokers write their listeners; librdkafka would take it for a host's name and never connect.
                return "brokers are named 'host:port' without a scheme; 'security.protocol' chooses TLS and SASL.";
            case "acks" when value is not ("all" or "0" or "1"):
                return "brokers know 0, 1 and all only.";
            case "transactional.id" when value.Length == 0:
                return "must not be empty: librdkafka would take that for no transactional id.";
            case "transactional.id":
                // Without this refusal a transactional client would be created and refuse every message.
                return "transactions are not in this release of KafkaTyped. Remove it; idempotence needs no transactional id.";
        }

        return definition.Is(SettingStatus.Own) || NativeConfiguration.Validate(definition.Name, value) is not { } reason
            ? null
            : $"librdkafka refuses it: {reason.Trim().TrimEnd('.')}.";
    }

    private static string Show(SettingDefinition definition, string value) => definition.Is(SettingStatus.Sensitive) ? "(secret)" : $"'{value}'";
}
