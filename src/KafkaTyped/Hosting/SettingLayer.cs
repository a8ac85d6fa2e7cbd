using KafkaTyped.CompilerServices;
using KafkaTyped.Native;
using KafkaTyped.Settings;

namespace KafkaTyped.Hosting;

/// <summary>The settings of one origin, each checked by itself: its name, its value, and whether a producer may have it at all.</summary>
internal sealed class SettingLayer
{
    private readonly List<(string Name, string Value, string Place)> _settings = [];
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];
    private readonly List<string> _notes = [];

    /// <summary>Faults of the settings.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>What is valid but probably a mistake.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Reads what a message type declares.</summary>
    public static SettingLayer Of(MessageDescriptor message, SettingProbe probe)
    {
        var layer = new SettingLayer();
        foreach ((string name, string value) in message.Settings)
        {
            layer._settings.Add((name, value, $"the attributes of {message.MessageType.FullName}"));
        }

        layer.Check(probe);
        return layer;
    }

    /// <summary>Reads configuration.</summary>
    /// <param name="settings">The configuration.</param>
    /// <param name="codeName">How messages call settings that code set.</param>
    /// <param name="probe">Asks librdkafka about each setting.</param>
    public static SettingLayer Of(KafkaSettings settings, string codeName, SettingProbe probe)
    {
        var layer = new SettingLayer();
        layer._problems.AddRange(settings.Problems);
        foreach ((string name, string? value) in settings.Settings.OrderBy(static setting => setting.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (value is not null)
            {
                layer._settings.Add((name, value, settings.PathOf(name) is { } path ? $"configuration '{path}'" : $"{codeName}[\"{name}\"]"));
            }
        }

        layer.Check(probe);
        return layer;
    }

    /// <summary>Adds the settings to those of a message type.</summary>
    /// <param name="set">The settings of the message type.</param>
    /// <param name="layer">Later layers replace earlier ones.</param>
    public void AddTo(SettingSet set, int layer)
    {
        foreach ((string name, string value, string place) in _settings)
        {
            if (!_refused.Contains(name))
            {
                set.Add(name, value, place: place, layer: layer);
            }
        }
    }

    /// <summary>A finding as it is shown at start: its id, whom it concerns, and the sentence of the table.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="message">The message type; <see langword="null"/> when the finding concerns all.</param>
    public static string Show(SettingFinding finding, MessageDescriptor? message) =>
        message is null ? $"{finding.Rule.Id}: {finding.Message}." : $"{finding.Rule.Id}: {message.MessageType.FullName ?? message.MessageType.Name}: {finding.Message}.";

    private void Check(SettingProbe probe)
    {
        var set = new SettingSet(SettingClient.KafkaTyped) { Coverage = SettingCoverage.Part, IsShared = false };
        AddTo(set, layer: 0);
        var findings = new List<SettingFinding>();
        SettingRuleTable.EvaluateEach(set, findings);
        foreach (SettingFinding finding in findings)
        {
            if (finding.Severity != SettingSeverity.Info)
            {
                (finding.Severity == SettingSeverity.Error ? _problems : _notes).Add(Show(finding, message: null));
            }
        }

        foreach (GivenSetting setting in set.Settings)
        {
            if (setting is { IsRefused: false, Definition: { } definition, Value: { } value } && !definition.Is(SettingStatus.Own)
                && probe(definition.Name, value) is { } reason)
            {
                _refused.Add(setting.Name);
                _problems.Add($"KT2003: {setting}, but librdkafka refuses it: {reason.Trim().TrimEnd('.')}.");
            }
        }
    }
}
