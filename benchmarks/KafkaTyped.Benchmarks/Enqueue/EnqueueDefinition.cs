using KafkaTyped.Benchmarks.Contenders;
using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Enqueue;

/// <summary>A contender of the enqueue benchmark.</summary>
/// <param name="Name">Its name on the command line and in result files.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Rival">The C contender that makes the same call.</param>
/// <param name="Create">Creates it from <c>bootstrap.servers</c> and the messages; <see langword="null"/> for the C program.</param>
internal sealed record EnqueueDefinition(string Name, string Title, string Rival, Func<string, ReadyMadeRecord[], IEnqueueContender>? Create)
{
    private const string OfPartition = "librdkafka-produce-partition";

    private const string OfTime = "librdkafka-produceva";

    public static IReadOnlyList<EnqueueDefinition> All { get; } =
    [
        new("kafkatyped-staged", "KafkaTyped, staged", ContenderCatalogue.LibrdkafkaBatch,
            static (servers, records) => new TypedStagedContender(servers, records)),
        new("kafkatyped-single", "KafkaTyped, single, partition given", OfPartition,
            static (servers, records) => new TypedSingleContender(servers, records)),
        new("kafkatyped-timestamp", "KafkaTyped, single, timestamp given", OfTime,
            static (servers, records) => new TypedTimestampContender(servers, records)),
        new("confluent", "Confluent.Kafka Produce, handler", ContenderCatalogue.LibrdkafkaSingle,
            static (servers, records) => new ConfluentEnqueueContender(servers, records)),
        new(ContenderCatalogue.LibrdkafkaBatch, "C produce_batch, partition given", ContenderCatalogue.LibrdkafkaBatch, Create: null),
        new(OfPartition, "C produce, partition given", OfPartition, Create: null),
        new(ContenderCatalogue.LibrdkafkaSingle, "C produce, partitioner", ContenderCatalogue.LibrdkafkaSingle, Create: null),
        new(OfTime, "C produceva, timestamp given", OfTime, Create: null),
    ];

    public static EnqueueDefinition Find(string name) =>
        All.FirstOrDefault(contender => contender.Name == name) ?? throw new ArgumentException($"There is no enqueue contender '{name}'.");
}
