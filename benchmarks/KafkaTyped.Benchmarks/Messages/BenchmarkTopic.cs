namespace KafkaTyped.Benchmarks.Messages;

/// <summary>The topic that every contender produces to.</summary>
internal static class BenchmarkTopic
{
    public const string Name = "kafkatyped.benchmark.orders";

    /// <summary>Where the order of records is checked, outside of what is timed.</summary>
    public const string Verification = "kafkatyped.benchmark.verification";

    /// <summary>For keys and values that are bytes to their message types.</summary>
    public const string ReadyMade = "kafkatyped.benchmark.bytes";

    public const int Partitions = 6;

    public static IReadOnlyList<string> All { get; } = [Name, Verification, ReadyMade];
}
