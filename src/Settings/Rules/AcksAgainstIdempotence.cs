namespace KafkaTyped.Settings;

/// <summary>Idempotence needs the acknowledgement of all replicas in sync (L01, J01).</summary>
internal sealed class AcksAgainstIdempotence() : IdempotenceContradiction("KT2101", "Idempotence without acks=all", IdempotenceNeed.All[0]);
