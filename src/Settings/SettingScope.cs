namespace KafkaTyped.Settings;

/// <summary>What a setting belongs to.</summary>
internal enum SettingScope
{
    /// <summary>The native client: message types that differ in it cannot share one.</summary>
    Client,

    /// <summary>The topic: message types that differ in it still share a client.</summary>
    Topic,

    /// <summary>The producer of one message type; librdkafka does not know the setting.</summary>
    Producer,
}
