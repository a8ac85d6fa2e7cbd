namespace KafkaTyped;

/// <summary>
/// Names the class that writes the record's value (on a message type), one member's JSON value (on a member), or the JSON value of a type wherever
/// JSON messages hold it (on any other type; a member's own attribute wins).
/// </summary>
/// <param name="serializer">
/// A class with a public parameterless constructor that implements <see cref="IMessageSerializer{T}"/> of the message's or the member's type.
/// One instance serves all threads.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class MessageSerializerAttribute(Type serializer) : Attribute
{
    /// <summary>The serializer's type.</summary>
    public Type Serializer { get; } = serializer;
}
