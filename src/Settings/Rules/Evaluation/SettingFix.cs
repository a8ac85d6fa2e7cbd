namespace KafkaTyped.Settings;

/// <summary>The one right change of a setting.</summary>
internal sealed class SettingFix
{
    private SettingFix(SettingFixKind kind, string name, string? value)
    {
        Kind = kind;
        Name = name;
        Value = value;
    }

    /// <summary>What to do.</summary>
    public SettingFixKind Kind { get; }

    /// <summary>The canonical dotted name of the setting to change; for a renaming, the new name as it is to be written.</summary>
    public string Name { get; }

    /// <summary>The new value; <see langword="null"/> where the value stays or goes.</summary>
    public string? Value { get; }

    /// <summary>Sets a value, whether or not the setting was given.</summary>
    public static SettingFix Set(string name, string value) => new(SettingFixKind.Set, name, value);

    /// <summary>Removes a setting.</summary>
    public static SettingFix Remove(string name) => new(SettingFixKind.Remove, name, null);

    /// <summary>Gives the setting that the finding is about another name and, where its unit differs, another value.</summary>
    public static SettingFix Rename(string newName, string? newValue = null) => new(SettingFixKind.Rename, newName, newValue);
}
