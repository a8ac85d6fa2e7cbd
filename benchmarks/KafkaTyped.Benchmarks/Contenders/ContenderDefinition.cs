using KafkaTyped.Benchmarks.Messages;
using KafkaTyped.Benchmarks.Throughput;

namespace KafkaTyped.Benchmarks.Contenders;

/// <summary>A contender as the catalogue knows it.</summary>
/// <param name="Name">Its name on the command line and in result files.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Library">Whose it is.</param>
/// <param name="Rival">The contender that it is compared with.</param>
/// <param name="Create">Creates it from <c>bootstrap.servers</c>; <see langword="null"/> for a program of its own.</param>
internal sealed record ContenderDefinition(
    string Name, string Title, ContenderLibrary Library, string Rival, Func<string, IContender>? Create)
{
    /// <summary>The most that it is worth: for contenders that would take too long with as much as the others.</summary>
    public ThroughputPlan? AtMost { get; init; }

    /// <summary>Whether its values are those of <see cref="OrderWithNote"/>, about 1,000 bytes, and not those of <see cref="Order"/>.</summary>
    public bool IsKilobyte { get; init; }
}
