namespace KafkaTyped;

/// <summary>
/// Makes a member the record's key, or one part of a composite key. Records of equal keys go to the same partition
/// and keep their order there.
/// </summary>
/// <remarks>
/// One member: <c>string</c> is written as UTF-8, <c>Guid</c> as its 36 characters, <c>short</c>, <c>int</c> and <c>long</c> as
/// 2, 4 and 8 bytes big-endian (as Kafka's Java serializers and Confluent.Kafka write them), <c>byte[]</c> and
/// <c>ReadOnlyMemory&lt;byte&gt;</c> as they are, enums by name. <see langword="null"/> is a null key (no key);
/// an empty string or array is an empty key, which is not the same.
/// Several members: a compact JSON object of the members in <see cref="Order"/>, then in order of declaration, under their JSON names.
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class MessageKeyAttribute : Attribute
{
    /// <summary>The member's place in a composite key, ascending; members of equal order keep the order of declaration.</summary>
    public int Order { get; set; }

    /// <summary>How the key's bytes are formed. Only <see cref="WireFormat.Default"/> is allowed in a composite key.</summary>
    public WireFormat Format { get; set; }

    /// <summary>Leaves the member out of the record's value.</summary>
    public bool ExcludeFromValue { get; set; }

    /// <summary>
    /// A type that writes the key: a class with a public parameterless constructor that implements
    /// <see cref="IMessageSerializer{T}"/> of the member's type. Not allowed in a composite key.
    /// </summary>
    public Type? Serializer { get; set; }
}
