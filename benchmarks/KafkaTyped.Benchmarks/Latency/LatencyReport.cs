namespace KafkaTyped.Benchmarks.Latency;

/// <summary>The contents of artifacts/bench/latency.json, without what every result file starts with.</summary>
/// <param name="Cluster">What was produced to.</param>
/// <param name="Contenders">What came of each, once a scenario.</param>
internal sealed record LatencyReport(string Cluster, IReadOnlyList<LatencyResult> Contenders);
