namespace KafkaTyped.Settings;

/// <summary>A setting that was given, as it was written.</summary>
internal sealed class GivenSetting
{
    internal GivenSetting(
        SettingDefinition? named, SettingDefinition? definition, string name, string? written, SettingForm form, string? place, object? origin, int layer)
    {
        Named = named;
        Definition = definition;
        Name = name;
        Written = written;
        Form = form;
        Place = place;
        Origin = origin;
        Layer = layer;
    }

    /// <summary>The setting of that name; <see langword="null"/> when the client does not know it.</summary>
    public SettingDefinition? Named { get; }

    /// <summary>The setting that gets the value; not <see cref="Named"/> where KafkaTyped maps a name of Java to another setting.</summary>
    public SettingDefinition? Definition { get; }

    /// <summary>The name as written.</summary>
    public string Name { get; }

    /// <summary>The value as written; <see langword="null"/> when it is not known.</summary>
    public string? Written { get; }

    /// <summary>How it was written.</summary>
    public SettingForm Form { get; }

    /// <summary>The value in its normalized form; <see langword="null"/> when it is unknown or invalid.</summary>
    public string? Value { get; internal set; }

    /// <summary>Where it stands, for messages; <see langword="null"/> where the reader shows the place itself.</summary>
    public string? Place { get; }

    /// <summary>What the reader needs to find the place again.</summary>
    public object? Origin { get; }

    /// <summary>Later layers replace earlier ones; a layer should have a setting once.</summary>
    public int Layer { get; }

    /// <summary>Whether a rule refused it. Rules over several settings ignore it then.</summary>
    public bool IsRefused { get; internal set; }

    /// <summary>The place in parentheses, after a space; empty where the reader shows the place itself.</summary>
    public string Located => Place is null ? "" : $" ({Place})";

    /// <summary>The value and its place for messages, secrets hidden.</summary>
    public string Shown
    {
        get
        {
            bool isSecret = Definition is not null && Definition.Is(SettingStatus.Sensitive);
            string value = isSecret ? "(secret)" : Written is null ? "known at run time only" : $"'{Value ?? Written}'";
            return value + Located;
        }
    }

    /// <summary>Name, value and place for messages.</summary>
    public override string ToString() => $"'{(Value is null ? Named : Definition)?.Name ?? Name}' is {Shown}";
}
