namespace KafkaTyped;

/// <summary>How a message becomes the value of its record.</summary>
public enum ValueFormat
{
    /// <summary>
    /// JSON of the message; with a <see cref="MessageValueAttribute"/> on a <c>string</c>, <c>byte[]</c> or
    /// <c>ReadOnlyMemory&lt;byte&gt;</c> member, that member's bytes as they are.
    /// </summary>
    Default = 0,

    /// <summary>JSON, byte for byte what System.Text.Json writes with the same options and attributes.</summary>
    Json = 1,

    /// <summary>
    /// The bytes of one member as they are (<c>string</c> as UTF-8): the one with <see cref="MessageValueAttribute"/>,
    /// or the only one that is not key, header, partition or timestamp. <see langword="null"/> is a tombstone.
    /// </summary>
    Raw = 2,
}
