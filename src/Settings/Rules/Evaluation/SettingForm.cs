namespace KafkaTyped.Settings;

/// <summary>How a value was written.</summary>
internal enum SettingForm
{
    /// <summary>A name and a value as text, such as <c>Set("linger.ms", "5")</c>.</summary>
    Text,

    /// <summary>
    /// A typed property, such as <c>ProducerConfig.LingerMs = 5</c>: a member's name stands for an enum, and names are those of properties too.
    /// </summary>
    Property,
}
