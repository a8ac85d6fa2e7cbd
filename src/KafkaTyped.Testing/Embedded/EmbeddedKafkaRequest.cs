namespace KafkaTyped.Testing;

/// <summary>A request that a broker of an <see cref="EmbeddedKafka"/> received.</summary>
/// <param name="Request">Its kind; a number without a name for kinds that <see cref="KafkaRequest"/> does not list.</param>
/// <param name="Broker">The broker's id, from 1.</param>
/// <param name="Time">When, in microsecond resolution on a clock of its own: only the difference between two requests means something.</param>
public readonly record struct EmbeddedKafkaRequest(KafkaRequest Request, int Broker, TimeSpan Time);
