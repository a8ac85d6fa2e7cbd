namespace KafkaTyped.Benchmarks.Throughput;

/// <summary>The contents of artifacts/bench/throughput.json, without what every result file starts with.</summary>
/// <param name="Cluster">What was produced to.</param>
/// <param name="Settings">The settings of every client.</param>
/// <param name="ValueBytes">The length of a value, on average, where a contender does not say otherwise.</param>
/// <param name="KeyBytes">The length of a key.</param>
/// <param name="Rounds">How often each contender ran, where it does not say otherwise.</param>
/// <param name="WarmUpMessages">Messages that each process sent before the measured ones.</param>
/// <param name="Messages">Measured messages of each process.</param>
/// <param name="Contenders">What came of each.</param>
internal sealed record ThroughputReport(
    string Cluster,
    IReadOnlyDictionary<string, string> Settings,
    double ValueBytes,
    int KeyBytes,
    int Rounds,
    int WarmUpMessages,
    int Messages,
    IReadOnlyList<ContenderResult> Contenders);
