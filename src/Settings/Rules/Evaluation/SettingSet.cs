using System.Globalization;

namespace KafkaTyped.Settings;

/// <summary>The settings of one producer and their context. Filled once, then evaluated; not thread-safe.</summary>
internal sealed class SettingSet(SettingClient client)
{
    private readonly List<GivenSetting> _settings = [];
    private readonly Dictionary<SettingDefinition, GivenSetting> _effective = [];
    private IdempotenceState? _idempotence;

    /// <summary>The client that reads the settings.</summary>
    public SettingClient Client { get; } = client;

    /// <summary>Whether KafkaTyped reads them.</summary>
    public bool IsKafkaTyped => Client == SettingClient.KafkaTyped;

    /// <summary>What it means that a setting is absent.</summary>
    public SettingCoverage Coverage { get; set; } = SettingCoverage.Whole;

    /// <summary>The declared guarantee; only KafkaTyped knows one.</summary>
    public DeclaredGuarantee Guarantee { get; set; }

    /// <summary>What is declared of the topic.</summary>
    public TopicFacts Topic { get; set; } = TopicFacts.None;

    /// <summary>Whether the values are the same in every instance of the application, as constants in its source are.</summary>
    public bool IsShared { get; set; } = true;

    /// <summary>The cluster's name for messages; <see langword="null"/> when there is only one cluster.</summary>
    public string? Cluster { get; set; }

    /// <summary>Where to set the brokers, in quotes; <see langword="null"/> when the reader shows the place itself.</summary>
    public string? BrokersPlace { get; set; }

    /// <summary>Whether the client brings its own brokers, so that librdkafka replaces protocol and addresses.</summary>
    public bool IsMock => Number("test.mock.num.brokers") > 0;

    /// <summary>The security protocol; <see langword="null"/> when it is unknown or another source may set it.</summary>
    public string? ProtocolIfKnown =>
        Given("security.protocol") is not null || Coverage == SettingCoverage.Whole ? Text("security.protocol") : null;

    /// <summary>Whether a setting of topics was given. The codec does not count, since clients have it too.</summary>
    public bool HasTopicSettings
    {
        get
        {
            foreach (GivenSetting setting in _settings)
            {
                if (setting.Definition is { Scope: SettingScope.Topic } definition && definition.Name != "compression.type")
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether the producer is idempotent; available only while rules are evaluated.</summary>
    public IdempotenceState Idempotence => _idempotence ??= IdempotenceState.Of(this);

    /// <summary>Everything that was given, in that order.</summary>
    public IReadOnlyList<GivenSetting> Settings => _settings;

    /// <summary>Adds a setting. Of one setting, the last of the highest layer counts.</summary>
    /// <param name="name">Its name as written.</param>
    /// <param name="value">Its value as written; <see langword="null"/> when it is set but not known.</param>
    /// <param name="form">How it was written.</param>
    /// <param name="origin">What the reader needs to find the place again.</param>
    /// <param name="place">Where it stands, for messages.</param>
    /// <param name="layer">Later layers replace earlier ones.</param>
    public GivenSetting Add(
        string name, string? value, SettingForm form = SettingForm.Text, object? origin = null, string? place = null, int layer = 0)
    {
        SettingDefinition? named = SettingNames.Find(name, form, Client);
        SettingDefinition? definition = named is not null && IsKafkaTyped && SettingNames.IsTakenForAnother(named) ? SettingCatalogue.Find(named.Counterpart!) : named;
        var setting = new GivenSetting(named, definition, name, value, form, place, origin, layer);
        _settings.Add(setting);
        if (named is null || definition is null)
        {
            return setting;
        }

        if (value is not null && SettingValues.Check(named, value, form, Client, out string normalized) == SettingValueFault.None)
        {
            setting.Value = named == definition ? normalized : SettingNames.ToCounterpart(named, normalized);
        }

        if (!_effective.TryGetValue(definition, out GivenSetting? other) || other.Layer <= layer)
        {
            _effective[definition] = setting;
        }

        return setting;
    }

    /// <summary>The effective setting; <see langword="null"/> when none was given or a rule refused it.</summary>
    public GivenSetting? Given(string name) =>
        _effective.TryGetValue(SettingCatalogue.Find(name), out GivenSetting? setting) && !setting.IsRefused ? setting : null;

    /// <summary>The effective settings that no rule refused and whose values are known.</summary>
    public IEnumerable<GivenSetting> Effective => _effective.Values.Where(static setting => !setting.IsRefused && setting.Value is not null);

    /// <summary>A text or word: as given or by default, which an empty text stands for; <see langword="null"/> when it is not known or there is none.</summary>
    public string? Text(string name)
    {
        if (_effective.TryGetValue(SettingCatalogue.Find(name), out GivenSetting? setting))
        {
            return setting.IsRefused ? null : setting.Value is { Length: 0 } ? DefaultOf(name) : setting.Value;
        }

        return Coverage == SettingCoverage.Part ? null : DefaultOf(name);
    }

    /// <summary>A number: as given or by default; <see langword="null"/> when it is not known.</summary>
    public double? Number(string name) =>
        Text(name) is { } text && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    /// <summary>Whether a switch is on: as given or by default; <see langword="null"/> when it is not known.</summary>
    public bool? IsOn(string name) => Text(name) is { } text ? text == "true" : null;

    /// <summary>Whether a text was given that is not empty. An unknown text counts as not empty.</summary>
    public bool HasText(string name) => Given(name) is { } setting && (setting.Written is null || setting.Value is { Length: > 0 });

    /// <summary>Whether a setting is certainly absent, so that a rule may report it as missing.</summary>
    public bool Lacks(string name) => Coverage == SettingCoverage.Whole && !_effective.ContainsKey(SettingCatalogue.Find(name));

    /// <summary>Whether a setting was given but refused by a rule, so that its value is unknown.</summary>
    public bool IsUnclear(string name) => _effective.TryGetValue(SettingCatalogue.Find(name), out GivenSetting? setting) && setting.IsRefused;

    /// <summary>Whether a text is certainly absent or empty.</summary>
    public bool LacksText(string name) => Lacks(name) || Given(name) is { Written.Length: 0 };

    /// <summary>Name and value for messages, whether given or by default.</summary>
    public string Show(string name) => Given(name)?.ToString() ?? $"'{name}' is '{DefaultOf(name)}' by default";

    private string? DefaultOf(string name)
    {
        if (IsKafkaTyped && name == "partitioner")
        {
            return SettingCatalogue.DefaultPartitioner;
        }

        return SettingCatalogue.Find(name).Default;
    }
}
