namespace KafkaTyped.Benchmarks.Latency;

/// <summary>What came of one contender in one scenario: medians over the rounds; times in microseconds.</summary>
internal sealed record LatencyResult
{
    /// <summary>The contender's name.</summary>
    public required string Name { get; init; }

    /// <summary>The contender's name for people.</summary>
    public required string Title { get; init; }

    /// <summary>The scenario's name: alone, together-16, together-64, beside-steady or beside-full-speed.</summary>
    public required string Scenario { get; init; }

    /// <summary>The scenario's name for people.</summary>
    public required string ScenarioTitle { get; init; }

    /// <summary>The setting <c>linger.ms</c>.</summary>
    public required int LingerMs { get; init; }

    /// <summary>How many messages are awaited at a time.</summary>
    public required int Awaiters { get; init; }

    /// <summary>How often it ran.</summary>
    public required int Rounds { get; init; }

    /// <summary>Awaited messages of a round; fewer than the scenario wants where its time was over.</summary>
    public required double Messages { get; init; }

    /// <summary>Half of the messages were delivered within this time.</summary>
    public required double P50 { get; init; }

    /// <summary>99 of 100; <see langword="null"/> for fewer than 100 messages.</summary>
    public double? P99 { get; init; }

    /// <summary>999 of 1,000; <see langword="null"/> for fewer than 1,000 messages.</summary>
    public double? P999 { get; init; }

    /// <summary>Messages a second that were delivered and awaited.</summary>
    public required double MessagesPerSecond { get; init; }

    /// <summary>Messages a second that were sent beside them.</summary>
    public required double BesidePerSecond { get; init; }

    /// <summary>Processor time of the process for each message, awaited or not.</summary>
    public required double CpuMicroseconds { get; init; }

    /// <summary>P50 over Confluent.Kafka's.</summary>
    public double? P50Ratio { get; init; }

    /// <summary>P99 over Confluent.Kafka's.</summary>
    public double? P99Ratio { get; init; }

    /// <summary>P999 over Confluent.Kafka's.</summary>
    public double? P999Ratio { get; init; }

    /// <summary>Awaited messages a second over Confluent.Kafka's.</summary>
    public double? RateRatio { get; init; }

    /// <summary>Processor time a message over Confluent.Kafka's.</summary>
    public double? CpuRatio { get; init; }
}
