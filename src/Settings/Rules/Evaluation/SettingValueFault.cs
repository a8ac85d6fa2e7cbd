namespace KafkaTyped.Settings;

/// <summary>What is wrong with a value by itself.</summary>
internal enum SettingValueFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is no number, or none of the words.</summary>
    Invalid,

    /// <summary>It is a number outside the range.</summary>
    OutOfRange,

    /// <summary>librdkafka takes it without a word and reads another number than is written.</summary>
    Misread,
}
