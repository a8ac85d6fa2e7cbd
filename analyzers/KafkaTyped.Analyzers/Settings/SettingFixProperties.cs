namespace KafkaTyped.Analyzers.Settings;

/// <summary>What a diagnostic's properties say about its fix. The first additional location, if any, is that of the setting to change.</summary>
internal static class SettingFixProperties
{
    /// <summary>The kind of the change: a <c>SettingFixKind</c>.</summary>
    public const string Kind = "fix";

    /// <summary>The dotted name of the setting to change; of a renaming, the new name.</summary>
    public const string Name = "name";

    /// <summary>The new value; absent where the value stays or goes.</summary>
    public const string Value = "value";

    /// <summary>Present when the setting to change is not written yet, so that the fix adds it at the diagnostic's own place.</summary>
    public const string Adds = "adds";
}
