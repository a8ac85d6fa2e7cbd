namespace KafkaTyped.Benchmarks.Latency;

/// <summary>The contents of artifacts/bench/latency.json, without what every result file starts with.</summary>
/// <param name="Cluster">What was produced to.</param>
/// <param name="Rounds">How often each contender ran.</param>
/// <param name="MessagesWithoutLinger">Messages of a round at linger 0.</param>
/// <param name="MessagesWithLinger">Messages of a round at the default linger.</param>
/// <param name="Contenders">What came of each, once a linger.</param>
internal sealed record LatencyReport(
    string Cluster, int Rounds, int MessagesWithoutLinger, int MessagesWithLinger, IReadOnlyList<LatencyResult> Contenders);
