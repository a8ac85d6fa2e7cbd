namespace KafkaTyped.Benchmarks.Throughput;

/// <summary>What came of one contender: medians over the rounds.</summary>
internal sealed record ContenderResult
{
    /// <summary>The contender's name.</summary>
    public required string Name { get; init; }

    /// <summary>The contender's name for people.</summary>
    public required string Title { get; init; }

    /// <summary>Whose it is: KafkaTyped, ConfluentKafka or Librdkafka.</summary>
    public required string Library { get; init; }

    /// <summary>The length of a value, on average.</summary>
    public required double ValueBytes { get; init; }

    /// <summary>How often it ran.</summary>
    public required int Rounds { get; init; }

    /// <summary>Messages that each of its processes sent before the measured ones.</summary>
    public required int WarmUpMessages { get; init; }

    /// <summary>Measured messages of each of its processes.</summary>
    public required int Messages { get; init; }

    /// <summary>Why there are no figures: it failed or it lost messages. <see langword="null"/> when there are.</summary>
    public string? Failure { get; init; }

    /// <summary>Messages a second.</summary>
    public double MessagesPerSecond { get; init; }

    /// <summary>Messages a second in the slowest round.</summary>
    public double SlowestMessagesPerSecond { get; init; }

    /// <summary>Messages a second in the fastest round.</summary>
    public double FastestMessagesPerSecond { get; init; }

    /// <summary>Seconds of processor time of the process, all threads, for a million messages.</summary>
    public double CpuSecondsPerMillion { get; init; }

    /// <summary>Managed bytes a message; <see langword="null"/> where nothing is managed.</summary>
    public double? AllocatedBytesPerMessage { get; init; }

    /// <summary>Garbage collections; <see langword="null"/> where nothing is managed.</summary>
    public double? Collections { get; init; }

    /// <summary>The most memory that the process had resident, in bytes.</summary>
    public double PeakMemoryBytes { get; init; }

    /// <summary>The contender that it is compared with.</summary>
    public required string Rival { get; init; }

    /// <summary>Its messages a second over the rival's; <see langword="null"/> when the rival has none.</summary>
    public double? RateRatio { get; init; }

    /// <summary>Its processor time a message over the rival's.</summary>
    public double? CpuRatio { get; init; }
}
