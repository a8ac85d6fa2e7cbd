namespace KafkaTyped.Settings;

/// <summary>What a setting's value looks like.</summary>
internal enum SettingKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A whole number within a range.</summary>
    Integer,

    /// <summary>A number with a decimal point, within a range.</summary>
    Double,

    /// <summary>One word of a fixed set.</summary>
    Enumeration,

    /// <summary>Several words of a fixed set, separated by commas, each with an optional <c>+</c> or <c>-</c> before it.</summary>
    Flags,

    /// <summary>A callback or another object, which configuration cannot hold.</summary>
    Callback,
}
