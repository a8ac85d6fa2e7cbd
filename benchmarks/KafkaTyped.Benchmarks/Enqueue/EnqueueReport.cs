namespace KafkaTyped.Benchmarks.Enqueue;

/// <summary>The contents of artifacts/bench/enqueue.json, without what every result file starts with.</summary>
/// <param name="Cluster">What was produced to.</param>
/// <param name="KeyBytes">The length of a key.</param>
/// <param name="Rounds">How often each contender ran.</param>
/// <param name="Bursts">Timed bursts of each process.</param>
/// <param name="MessagesOfBurst">Messages of a burst.</param>
/// <param name="LingerMs">The setting <c>linger.ms</c>.</param>
/// <param name="Contenders">What came of each, once a length of value.</param>
internal sealed record EnqueueReport(
    string Cluster, int KeyBytes, int Rounds, int Bursts, int MessagesOfBurst, int LingerMs, IReadOnlyList<EnqueueResult> Contenders);
