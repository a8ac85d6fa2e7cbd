namespace KafkaTyped.Native;

/// <summary>A topic of a client, with its topic-level settings; owned by the client.</summary>
/// <param name="Name">The topic's name.</param>
/// <param name="Pointer"><c>rd_kafka_topic_t</c></param>
/// <param name="Partitions">
/// The number of partitions, for topics whose keys are placed by murmur2 as Java does; <see langword="null"/> for other partitioners.
/// </param>
internal sealed record NativeTopic(string Name, nint Pointer, PartitionCount? Partitions);
