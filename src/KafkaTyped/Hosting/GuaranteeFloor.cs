using System.Globalization;
using KafkaTyped.Contracts;
using KafkaTyped.Settings;

namespace KafkaTyped.Hosting;

/// <summary>
/// Fixes the settings that make a delivery guarantee true. What contradicts it is a problem, never silently overruled; without a declared
/// guarantee, what contradicts idempotence switches it off, as the Java client does, with a note.
/// </summary>
internal sealed class GuaranteeFloor(MessageDescriptor message, Dictionary<SettingDefinition, OriginatedSetting> settings)
{
    private const string Acks = "acks";
    private const string Idempotence = "enable.idempotence";
    private const string Retries = "retries";

    private static readonly (string Name, string Wanted, Func<string, bool> Holds)[] NeededByIdempotence =
    [
        (Acks, "acks=all", static value => value == "all"),
        ("max.in.flight.requests.per.connection", "max.in.flight.requests.per.connection of at most 5", static value => Number(value) <= 5),
        (Retries, "retries of at least 1", static value => Number(value) >= 1),
        ("queue.buffering.backpressure.threshold", "queue.buffering.backpressure.threshold=1", static value => value == "1"),
        ("queuing.strategy", "queuing.strategy=fifo", static value => value == "fifo"),
    ];

    private readonly List<string> _problems = [];
    private readonly List<string> _notes = [];

    /// <summary>What contradicts the guarantee.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>What was switched off, and why.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Applies the floor.</summary>
    public void Apply()
    {
        switch (message.Guarantee)
        {
            case DeliveryGuarantee.AtMostOnce:
                Fix(Acks, "0");
                Fix(Retries, "0");
                Fix(Idempotence, "false");
                break;
            case DeliveryGuarantee.AtLeastOnce:
                Fix(Acks, "all");
                Require(Retries, "retries of at least 1", static value => Number(value) >= 1, Declared);
                Default(Idempotence, "false");
                break;
            case DeliveryGuarantee.ExactlyOnce:
                Fix(Idempotence, "true");
                RequireForIdempotence(Declared);
                break;
            default:
                ApplyDefaults();
                break;
        }

        if (message.Guarantee != DeliveryGuarantee.ExactlyOnce && Value(Idempotence) == "true" && Asked(Idempotence) is { } idempotence)
        {
            RequireForIdempotence($"'{Idempotence}' set to true ({idempotence.Origin})");
        }

        if (Asked("enable.gapless.guarantee") is { Value: "true" } gapless && Value(Idempotence) != "true")
        {
            _problems.Add(
                $"{Name}: 'enable.gapless.guarantee' is 'true' ({gapless.Origin}), but needs idempotence, which is off here. Remove the setting.");
        }

        Default(Acks, "all");
    }

    private string Name => message.MessageType.FullName ?? message.MessageType.Name;

    private string Declared => $"[DeliveryGuarantee({message.Guarantee})]";

    private void ApplyDefaults()
    {
        if (Asked(Idempotence) is not null)
        {
            return;
        }

        string[] against = [.. NeededByIdempotence
            .Select(need => (need, asked: Asked(need.Name)))
            .Where(static pair => pair.asked is not null && !pair.need.Holds(pair.asked.Value))
            .Select(static pair => $"'{pair.need.Name}' is {pair.asked!.ShownValue} ({pair.asked.Origin}) where idempotence needs {pair.need.Wanted}")];
        Default(Idempotence, against.Length == 0 ? "true" : "false");
        if (against.Length > 0)
        {
            _notes.Add($"{Name}: idempotence is switched off, so that retries can duplicate or reorder messages: {string.Join("; ", against)}.");
        }
    }

    private void RequireForIdempotence(string who)
    {
        foreach ((string name, string wanted, Func<string, bool> holds) in NeededByIdempotence)
        {
            Require(name, wanted, holds, who);
        }
    }

    private void Fix(string name, string value)
    {
        Require(name, $"{name}={value}", asked => asked == value, Declared);
        settings[SettingCatalogue.Find(name)] = new OriginatedSetting(SettingCatalogue.Find(name), value, Declared);
    }

    private void Require(string name, string wanted, Func<string, bool> holds, string who)
    {
        if (Asked(name) is { } asked && !holds(asked.Value))
        {
            string remedy = message.Guarantee == DeliveryGuarantee.Default ? "Change one of them." : "Remove the setting or declare another guarantee.";
            _problems.Add($"{Name}: {who} needs {wanted}, but '{name}' is {asked.ShownValue} ({asked.Origin}). {remedy}");
        }
    }

    private void Default(string name, string value)
    {
        SettingDefinition definition = SettingCatalogue.Find(name);
        settings.TryAdd(definition, new OriginatedSetting(definition, value, "the defaults of KafkaTyped"));
    }

    private OriginatedSetting? Asked(string name) => settings.GetValueOrDefault(SettingCatalogue.Find(name));

    private string? Value(string name) => Asked(name)?.Value;

    private static long Number(string value) => long.Parse(value, CultureInfo.InvariantCulture);
}
