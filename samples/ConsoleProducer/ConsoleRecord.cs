using KafkaTyped;

namespace ConsoleProducer;

/// <summary>
/// A line as a record: bytes that are not interpreted. The topic is only known when the program runs: the declared one stands for it, and
/// <see cref="KafkaTopicOptions.Name"/> says which it is.
/// </summary>
[KafkaTopic(DeclaredTopic, Format = ValueFormat.Raw)]
public sealed record ConsoleRecord([property: MessageKey] byte[]? Key, [property: MessageValue] byte[]? Value)
{
    public const string DeclaredTopic = "console";
}
