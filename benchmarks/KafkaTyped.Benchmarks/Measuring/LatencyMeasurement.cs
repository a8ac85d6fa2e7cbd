namespace KafkaTyped.Benchmarks.Measuring;

/// <summary>What one process of the latency benchmark reports.</summary>
internal sealed record LatencyMeasurement
{
    public required string Contender { get; init; }

    /// <summary>Messages that were awaited.</summary>
    public required int Messages { get; init; }

    /// <summary>Messages that were sent beside them and not awaited.</summary>
    public required long Beside { get; init; }

    public required double Seconds { get; init; }

    /// <summary>Processor time of the whole process, user and system.</summary>
    public required double CpuSeconds { get; init; }

    /// <summary>In microseconds.</summary>
    public required double P50 { get; init; }

    /// <summary>In microseconds; <see langword="null"/> for fewer than 100 messages.</summary>
    public double? P99 { get; init; }

    /// <summary>In microseconds; <see langword="null"/> for fewer than 1,000 messages.</summary>
    public double? P999 { get; init; }
}
