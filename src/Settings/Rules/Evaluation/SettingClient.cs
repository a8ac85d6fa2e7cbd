namespace KafkaTyped.Settings;

/// <summary>Who reads the settings, which decides on names, spellings and defaults.</summary>
internal enum SettingClient
{
    /// <summary>
    /// KafkaTyped: names in every spelling, some of Java's names, Java's partitioner, and idempotence unless something speaks against it.
    /// </summary>
    KafkaTyped,

    /// <summary>A producer of Confluent.Kafka, or librdkafka itself: librdkafka's own names, spellings and defaults.</summary>
    ConfluentKafka,
}
