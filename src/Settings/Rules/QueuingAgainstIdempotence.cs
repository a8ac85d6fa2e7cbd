namespace KafkaTyped.Settings;

/// <summary>Idempotence needs messages in order (L05).</summary>
internal sealed class QueuingAgainstIdempotence() : IdempotenceContradiction("KT2105", "Idempotence with another queuing strategy than fifo", IdempotenceNeed.All[4]);
