namespace KafkaTyped.Settings;

/// <summary>What a fix does.</summary>
internal enum SettingFixKind
{
    /// <summary>Gives a setting a value.</summary>
    Set,

    /// <summary>Removes a setting.</summary>
    Remove,

    /// <summary>Gives the setting another name.</summary>
    Rename,
}
