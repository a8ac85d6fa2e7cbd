namespace KafkaTyped;

/// <summary>
/// Sets any property of librdkafka (or of KafkaTyped, such as <c>max.block.ms</c>) for the producer of a message type.
/// Configuration of the host wins over it unless that contradicts the delivery guarantee.
/// </summary>
/// <param name="name">The property's dotted name, for example <c>socket.nagle.disable</c>.</param>
/// <param name="value">Its value, in the invariant culture.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ProducerPropertyAttribute(string name, string value) : Attribute
{
    /// <summary>The property's name.</summary>
    public string Name { get; } = name;

    /// <summary>The property's value.</summary>
    public string Value { get; } = value;
}
