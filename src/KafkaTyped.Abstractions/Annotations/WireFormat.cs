namespace KafkaTyped;

/// <summary>How the bytes of a key or header are formed.</summary>
public enum WireFormat
{
    /// <summary>What the type is usually written as; see <see cref="MessageKeyAttribute"/>.</summary>
    Default = 0,

    /// <summary>UTF-8 text in the invariant culture: numbers in decimal, dates in ISO 8601 (format <c>O</c>), enums by name.</summary>
    Text = 1,

    /// <summary>
    /// Binary, big-endian: integers and floating point numbers in their own size, <c>Guid</c> as 16 bytes in RFC 4122 order,
    /// <c>bool</c> as one byte, enums as their underlying integer.
    /// </summary>
    Binary = 2,
}
