namespace KafkaTyped.Settings;

/// <summary>Idempotence fixes librdkafka's backpressure threshold (L04).</summary>
internal sealed class BackpressureAgainstIdempotence() : IdempotenceContradiction("KT2104", "Idempotence with a backpressure threshold", IdempotenceNeed.All[3]);
