namespace KafkaTyped.Benchmarks.Latency;

/// <summary>What came of one contender at one linger, in microseconds: medians of the rounds' percentiles.</summary>
/// <param name="Name">The contender's name.</param>
/// <param name="Title">The contender's name for people.</param>
/// <param name="LingerMs">The setting <c>linger.ms</c>.</param>
/// <param name="P50">Half of the messages were delivered within this time.</param>
/// <param name="P99">99 of 100.</param>
/// <param name="P999">999 of 1,000.</param>
/// <param name="P50Ratio">P50 over Confluent.Kafka's.</param>
/// <param name="P99Ratio">P99 over Confluent.Kafka's.</param>
/// <param name="P999Ratio">P999 over Confluent.Kafka's.</param>
internal sealed record LatencyResult(
    string Name, string Title, int LingerMs, double P50, double P99, double P999, double P50Ratio, double P99Ratio, double P999Ratio);
