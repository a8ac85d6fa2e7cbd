namespace KafkaTyped;

/// <summary>The settings of one topic. They win over those of its cluster and over the attributes of its message types.</summary>
public sealed class KafkaTopicOptions : KafkaSettings;
