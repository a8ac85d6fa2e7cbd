namespace KafkaTyped.Settings;

/// <summary>What is wrong with a value.</summary>
internal enum SettingValueFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is not a number, or not one of the words.</summary>
    Invalid,

    /// <summary>It is a number outside the range.</summary>
    OutOfRange,

    /// <summary>librdkafka accepts it and silently reads another number than is written.</summary>
    Misread,
}
