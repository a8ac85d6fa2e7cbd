namespace KafkaTyped.Settings;

/// <summary>A setting that somebody gave.</summary>
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

    /// <summary>What the name stands for; <see langword="null"/> when the client does not know it.</summary>
    public SettingDefinition? Named { get; }

    /// <summary>The setting that it sets: another one than <see cref="Named"/> where KafkaTyped takes Java's name for it.</summary>
    public SettingDefinition? Definition { get; }

    /// <summary>The name as written.</summary>
    public string Name { get; }

    /// <summary>The value as written; <see langword="null"/> when it is not known.</summary>
    public string? Written { get; }

    /// <summary>How it was written.</summary>
    public SettingForm Form { get; }

    /// <summary>The value in the one form that compares equal with every other; <see langword="null"/> when it is not known or at fault.</summary>
    public string? Value { get; internal set; }

    /// <summary>Where it stands, for messages; <see langword="null"/> where the reader shows the place itself.</summary>
    public string? Place { get; }

    /// <summary>Whatever the reader needs to find the place again.</summary>
    public object? Origin { get; }

    /// <summary>Later layers replace earlier ones; within one layer a setting should stand once.</summary>
    public int Layer { get; }

    /// <summary>Whether a rule refused it, so that no rule over several settings may look at it.</summary>
    public bool IsRefused { get; internal set; }

    /// <summary>The place in parentheses with a space before; empty where the reader shows it itself.</summary>
    public string Located => Place is null ? "" : " (" + Place + ")";

    /// <summary>The value and its place for messages, secrets hidden.</summary>
    public string Shown
    {
        get
        {
            bool isSecret = Definition is not null && Definition.Is(SettingStatus.Sensitive);
            return (isSecret ? "(secret)" : Written is null ? "known at run time only" : "'" + (Value ?? Written) + "'") + Located;
        }
    }

    /// <summary>Name, value and place for messages.</summary>
    public override string ToString() => "'" + ((Value is null ? Named : Definition)?.Name ?? Name) + "' is " + Shown;
}
