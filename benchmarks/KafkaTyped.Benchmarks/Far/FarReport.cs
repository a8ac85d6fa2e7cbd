namespace KafkaTyped.Benchmarks.Far;

/// <summary>The contents of artifacts/bench/far.json, without what every result file starts with.</summary>
/// <param name="Cluster">What was produced to.</param>
/// <param name="Results">What came of each round-trip time.</param>
internal sealed record FarReport(string Cluster, IReadOnlyList<FarResult> Results);
