using KafkaTyped.Benchmarks.Throughput;

namespace KafkaTyped.Benchmarks.Far;

/// <summary>What came of a cluster that is so far away.</summary>
/// <param name="RoundTripMs">How long every answer of a broker took at least.</param>
/// <param name="Contenders">What came of each contender.</param>
internal sealed record FarResult(int RoundTripMs, IReadOnlyList<ContenderResult> Contenders);
