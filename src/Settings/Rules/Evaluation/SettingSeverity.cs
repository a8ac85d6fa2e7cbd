namespace KafkaTyped.Settings;

/// <summary>How bad a finding is.</summary>
internal enum SettingSeverity
{
    /// <summary>Works, and is probably not meant; never logged at start.</summary>
    Info,

    /// <summary>Works, and loses something that the user does not expect to lose.</summary>
    Warning,

    /// <summary>The producer cannot be made, or cannot do what is declared.</summary>
    Error,
}
