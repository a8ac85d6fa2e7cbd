namespace KafkaTyped.Benchmarks.Latency;

/// <summary>A contender of the latency benchmark.</summary>
/// <param name="Name">Its name on the command line and in result files.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Create">Creates it from <c>bootstrap.servers</c> and <c>linger.ms</c>.</param>
internal sealed record LatencyDefinition(string Name, string Title, Func<string, int, ILatencyContender> Create)
{
    public const string Rival = "confluent";

    public static IReadOnlyList<LatencyDefinition> All { get; } =
    [
        new("kafkatyped", "KafkaTyped ProduceAsync", static (servers, linger) => new TypedLatencyContender(servers, linger)),
        new(Rival, "Confluent.Kafka ProduceAsync", static (servers, linger) => new ConfluentLatencyContender(servers, linger)),
    ];

    public static LatencyDefinition Find(string name) =>
        All.FirstOrDefault(contender => contender.Name == name) ?? throw new ArgumentException($"There is no latency contender '{name}'.");
}
