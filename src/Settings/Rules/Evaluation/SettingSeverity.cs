namespace KafkaTyped.Settings;

/// <summary>The severity of a finding.</summary>
internal enum SettingSeverity
{
    /// <summary>The producer works, but probably not as intended; never logged at start.</summary>
    Info,

    /// <summary>The producer works, but loses something that the user expects to keep.</summary>
    Warning,

    /// <summary>The producer cannot be created, or cannot keep what is declared.</summary>
    Error,
}
