namespace KafkaTyped.Native;

/// <summary>A topic of a client, with its topic-level settings; owned by the client.</summary>
/// <param name="Name">The topic's name.</param>
/// <param name="Pointer"><c>rd_kafka_topic_t</c></param>
internal sealed record NativeTopic(string Name, nint Pointer);
