using System.Diagnostics;

namespace KafkaTyped.Benchmarks.Results;

/// <summary>Says on the error output what is going on, with the time since the start.</summary>
internal sealed class Progress
{
    private readonly long _started = Stopwatch.GetTimestamp();

    /// <summary>What begins now.</summary>
    public void Step(string what) => Console.Error.WriteLine($"[{Stopwatch.GetElapsedTime(_started):mm\\:ss}] {what}");

    /// <summary>Something that the reader of the results must know.</summary>
    public void Note(string what) => Console.Error.WriteLine(what);
}
