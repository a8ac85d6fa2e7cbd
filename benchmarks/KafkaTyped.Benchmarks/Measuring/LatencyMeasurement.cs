namespace KafkaTyped.Benchmarks.Measuring;

/// <summary>What one process of the latency benchmark reports, in microseconds.</summary>
internal sealed record LatencyMeasurement(string Contender, double P50, double P99, double P999);
