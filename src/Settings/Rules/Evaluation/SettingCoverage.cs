namespace KafkaTyped.Settings;

/// <summary>What it means that a setting is absent.</summary>
internal enum SettingCoverage
{
    /// <summary>The set is complete: a setting that is absent has its default, and rules report what is missing.</summary>
    Whole,

    /// <summary>A setting that is absent has its default here, but another source may set it, so rules do not report what is missing.</summary>
    Declared,

    /// <summary>A setting that is absent can have any value: rules compare only the settings that are given.</summary>
    Part,
}
