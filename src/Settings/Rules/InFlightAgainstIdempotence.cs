namespace KafkaTyped.Settings;

/// <summary>Brokers remember the last five batches of a producer, so that more in flight cannot be told apart (L02, J01).</summary>
internal sealed class InFlightAgainstIdempotence() : IdempotenceContradiction("KT2102", "Idempotence with more than five requests in flight", IdempotenceNeed.All[1]);
