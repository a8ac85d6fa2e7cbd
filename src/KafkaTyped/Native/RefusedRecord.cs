namespace KafkaTyped.Native;

/// <summary>A record that librdkafka did not take out of a batch. No report will come for it.</summary>
internal readonly record struct RefusedRecord(KafkaErrorCode Code, nint Opaque, int Partition, byte[]? Key);
