using System.Text.Json.Serialization;

namespace KafkaTyped.Benchmarks.Measuring;

/// <summary>What one process reports of its measured part, as one line of JSON. The C program prints the same names.</summary>
internal sealed record ContenderMeasurement
{
    public required string Contender { get; init; }

    /// <summary>Messages of the measured part.</summary>
    public required long Messages { get; init; }

    /// <summary>Messages of the warm-up and of the measured part whose delivery failed.</summary>
    public required long Failed { get; init; }

    /// <summary>From the first send to the last known delivery.</summary>
    public required double Seconds { get; init; }

    /// <summary>Processor time of the whole process in the measured part, user and system.</summary>
    public required double CpuSeconds { get; init; }

    /// <summary>Managed memory allocated by all threads in the measured part; <see langword="null"/> where nothing is managed.</summary>
    public long? AllocatedBytes { get; init; }

    /// <summary>Garbage collections of all generations in the measured part.</summary>
    public int? Collections { get; init; }

    /// <summary>The most memory that the process ever had resident (Linux: VmHWM).</summary>
    public required long PeakMemoryBytes { get; init; }

    [JsonIgnore]
    public double MessagesPerSecond => Messages / Seconds;

    [JsonIgnore]
    public double CpuSecondsPerMillion => CpuSeconds / Messages * 1e6;

    [JsonIgnore]
    public double? AllocatedBytesPerMessage => (double?)AllocatedBytes / Messages;
}
