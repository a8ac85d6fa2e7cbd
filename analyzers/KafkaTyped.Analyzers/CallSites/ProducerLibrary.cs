namespace KafkaTyped.Analyzers.CallSites;

/// <summary>Whose producer is called.</summary>
internal enum ProducerLibrary
{
    KafkaTyped,
    Confluent,
}
