namespace KafkaTyped.Settings;

/// <summary>The peculiarities of a setting.</summary>
[Flags]
internal enum SettingStatus
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>librdkafka still accepts it, but advises against it.</summary>
    Deprecated = 1,

    /// <summary>librdkafka may change or remove it.</summary>
    Experimental = 2,

    /// <summary>Only consumers read it.</summary>
    ConsumerOnly = 4,

    /// <summary>
    /// A name of the Java client that librdkafka does not know. With a <see cref="SettingDefinition.Counterpart"/> and no
    /// <see cref="SettingDefinition.Explanation"/> it is understood; otherwise it is refused with the explanation.
    /// </summary>
    JavaOnly = 8,

    /// <summary>KafkaTyped's own; librdkafka does not know it.</summary>
    Own = 16,

    /// <summary>Belongs to the owner of the client, which is KafkaTyped: configuration cannot set it.</summary>
    Reserved = 32,

    /// <summary>The value is a secret: no message and no log may show it.</summary>
    Sensitive = 64,

    /// <summary>librdkafka does not document it; never suggested.</summary>
    Hidden = 128,

    /// <summary>A name of Confluent.Kafka's own that has no meaning for librdkafka.</summary>
    ConfluentOnly = 256,
}
