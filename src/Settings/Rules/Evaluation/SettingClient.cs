namespace KafkaTyped.Settings;

/// <summary>The client that reads the settings: it determines names, spellings and defaults.</summary>
internal enum SettingClient
{
    /// <summary>
    /// KafkaTyped: names in every spelling, some of Java's names, Java's partitioner, and idempotence unless another setting contradicts it.
    /// </summary>
    KafkaTyped,

    /// <summary>A producer of Confluent.Kafka, or librdkafka itself: librdkafka's own names, spellings and defaults.</summary>
    ConfluentKafka,
}
