namespace KafkaTyped.Benchmarks.Contenders;

/// <summary>Whose a contender is.</summary>
internal enum ContenderLibrary
{
    KafkaTyped,
    ConfluentKafka,
    Librdkafka,
}
