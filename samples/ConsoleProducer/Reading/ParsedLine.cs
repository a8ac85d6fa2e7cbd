using KafkaTyped;

namespace ConsoleProducer.Reading;

/// <summary>What a line becomes.</summary>
internal readonly record struct ParsedLine(ConsoleRecord Record, MessageHeaders? Headers);
