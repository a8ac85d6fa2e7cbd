namespace KafkaTyped.Benchmarks.Results;

/// <summary>A file of artifacts/bench.</summary>
/// <param name="Machine">What was measured on.</param>
/// <param name="Quick">Whether it was a quick run, whose figures are for a first look only.</param>
/// <param name="Report">What was measured.</param>
internal sealed record ResultFile<TReport>(Machine Machine, bool Quick, TReport Report);
