using KafkaTyped.Benchmarks.Contenders.Confluent;
using KafkaTyped.Benchmarks.Contenders.KafkaTyped;
using KafkaTyped.Benchmarks.Messages;
using KafkaTyped.Benchmarks.Throughput;

namespace KafkaTyped.Benchmarks.Contenders;

/// <summary>Every contender of the throughput benchmark. The C program's two stand in benchmarks/librdkafka-c.</summary>
internal static class ContenderCatalogue
{
    public const string Produce = "produce";

    public const string ConfluentProduce = "confluent-produce";

    public const string ConfluentAsync = "confluent-async";

    public const string ConfluentKilobyte = "confluent-1kb";

    public const string ConfluentHeaders = "confluent-headers";

    public const string LibrdkafkaSingle = "librdkafka-produce";

    public const string LibrdkafkaBatch = "librdkafka-produce-batch";

    // In five rounds these alone would take minutes.
    private static readonly ThroughputPlan s_slow = ThroughputPlan.Full with { Rounds = 3 };

    private static readonly ThroughputPlan s_slowest = new(3, 1_000_000, 2_000_000);

    public static IReadOnlyList<ContenderDefinition> All { get; } =
    [
        new(Produce, "KafkaTyped Produce", ContenderLibrary.KafkaTyped, ConfluentProduce,
            static servers => new ProduceContender<Order>(servers, OrderPool.Create())),
        new("produce-callback", "KafkaTyped Produce, callback", ContenderLibrary.KafkaTyped, ConfluentProduce,
            static servers => new ProduceWithCallbackContender(servers)) { AtMost = s_slowest },
        new("produce-headers", "KafkaTyped Produce, three headers", ContenderLibrary.KafkaTyped, ConfluentHeaders,
            static servers => new ProduceContender<OrderWithHeaders>(servers, OrderPool.CreateWithHeaders())) { AtMost = s_slowest },
        new("produce-tracing", "KafkaTyped Produce, tracing on", ContenderLibrary.KafkaTyped, ConfluentHeaders,
            static servers => new ProduceTracedContender(servers)) { AtMost = s_slowest },
        new("produce-many", "KafkaTyped ProduceManyAsync", ContenderLibrary.KafkaTyped, ConfluentProduce,
            static servers => new ProduceManyContender(servers)) { AtMost = s_slow },
        new("produce-2-threads", "KafkaTyped Produce, 2 threads", ContenderLibrary.KafkaTyped, ConfluentProduce,
            static servers => new ProduceFromThreadsContender(servers, threads: 2)),
        new("produce-4-threads", "KafkaTyped Produce, 4 threads", ContenderLibrary.KafkaTyped, ConfluentProduce,
            static servers => new ProduceFromThreadsContender(servers, threads: 4)),
        new("produce-async", "KafkaTyped ProduceAsync, 10,000 in flight", ContenderLibrary.KafkaTyped, ConfluentAsync,
            static servers => new ProduceAsyncContender(servers)),
        new(ConfluentProduce, "Confluent.Kafka Produce, handler", ContenderLibrary.ConfluentKafka, ConfluentProduce,
            ConfluentProduceContenders.Typed),
        new(ConfluentHeaders, "Confluent.Kafka Produce, handler, three headers", ContenderLibrary.ConfluentKafka, ConfluentHeaders,
            ConfluentProduceContenders.WithHeaders) { AtMost = s_slowest },
        new(ConfluentAsync, "Confluent.Kafka ProduceAsync, 10,000 in flight", ContenderLibrary.ConfluentKafka, ConfluentAsync,
            static servers => new ConfluentProduceAsyncContender(servers)) { AtMost = s_slow },
        new("confluent-bytes", "Confluent.Kafka Produce, ready-made bytes", ContenderLibrary.ConfluentKafka, ConfluentProduce,
            ConfluentProduceContenders.ReadyMade) { AtMost = s_slowest },
        new(LibrdkafkaSingle, "librdkafka produce (C), ready-made bytes", ContenderLibrary.Librdkafka, ConfluentProduce, Create: null),
        new(LibrdkafkaBatch, "librdkafka produce_batch (C), ready-made bytes", ContenderLibrary.Librdkafka, ConfluentProduce, Create: null),
        new("produce-1kb", "KafkaTyped Produce, 1 KB", ContenderLibrary.KafkaTyped, ConfluentKilobyte,
            static servers => new ProduceContender<OrderWithNote>(servers, OrderPool.CreateWithNotes())) { AtMost = s_slowest, IsKilobyte = true },
        new(ConfluentKilobyte, "Confluent.Kafka Produce, handler, 1 KB", ContenderLibrary.ConfluentKafka, ConfluentKilobyte,
            ConfluentProduceContenders.Kilobyte) { AtMost = s_slowest, IsKilobyte = true },
    ];

    public static ContenderDefinition Find(string name) =>
        All.FirstOrDefault(contender => contender.Name == name)
        ?? throw new ArgumentException($"There is no contender '{name}'; there are: {string.Join(", ", All.Select(static contender => contender.Name))}.");
}
