namespace KafkaTyped.Benchmarks.Measuring;

/// <summary>What one process of the enqueue benchmark reports: the producing thread alone. The C program prints the same names.</summary>
/// <param name="Contender">The contender's name.</param>
/// <param name="Nanoseconds">The median burst's time of a message.</param>
/// <param name="AllocatedBytes">Managed bytes a message, over all bursts; <see langword="null"/> where nothing is managed.</param>
internal sealed record EnqueueMeasurement(string Contender, double Nanoseconds, double? AllocatedBytes);
