namespace KafkaTyped.Benchmarks.StartUp;

/// <summary>What came of samples/AotHost in one form.</summary>
/// <param name="Form">Jit or NativeAot.</param>
/// <param name="Milliseconds">The median time from the start of the process to the first delivered message.</param>
/// <param name="Fastest">The shortest time.</param>
/// <param name="Slowest">The longest time.</param>
/// <param name="ProgramBytes">The size of the executable file, for NativeAot; <see langword="null"/> for Jit.</param>
/// <param name="Ratio">The time over that of Jit; <see langword="null"/> when there is none.</param>
internal sealed record StartUpResult(string Form, double Milliseconds, double Fastest, double Slowest, long? ProgramBytes, double? Ratio);
