namespace KafkaTyped.Benchmarks.StartUp;

/// <summary>The contents of artifacts/bench/startup.json, without what every result file starts with.</summary>
/// <param name="Cluster">What was produced to.</param>
/// <param name="Runs">How often each program was started.</param>
/// <param name="Results">What came of each form.</param>
internal sealed record StartUpReport(string Cluster, int Runs, IReadOnlyList<StartUpResult> Results);
