namespace KafkaTyped.Settings;

/// <summary>Idempotence is about retries, so there must be some (L03, J01).</summary>
internal sealed class RetriesAgainstIdempotence() : IdempotenceContradiction("KT2103", "Idempotence without retries", IdempotenceNeed.All[2]);
