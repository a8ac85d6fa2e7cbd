namespace KafkaTyped.Settings;

/// <summary>What it means that a setting is not there.</summary>
internal enum SettingCoverage
{
    /// <summary>Everything that the producer gets is here: what is not has its default, and what is missing is missed.</summary>
    Whole,

    /// <summary>What is not here has its default as far as one can see, but nothing is missed, since it can come from elsewhere.</summary>
    Declared,

    /// <summary>What is not here can be anything: only what is here can contradict itself.</summary>
    Part,
}
