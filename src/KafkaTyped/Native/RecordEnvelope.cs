namespace KafkaTyped.Native;

/// <summary>Offsets and lengths of a serialized record's parts in its bytes, with its partition and timestamp.</summary>
internal readonly struct RecordEnvelope
{
    /// <summary>The length of a key or value that is null.</summary>
    public const int Null = -1;

    /// <summary>The timestamp that librdkafka takes for "now".</summary>
    public const long Now = 0;

    public required int KeyOffset { get; init; }

    /// <summary>In bytes, or <see cref="Null"/>.</summary>
    public required int KeyLength { get; init; }

    public required int ValueOffset { get; init; }

    /// <summary>In bytes, or <see cref="Null"/>.</summary>
    public required int ValueLength { get; init; }

    /// <summary>0 or more, or -1 for the partitioner's choice.</summary>
    public required int Partition { get; init; }

    /// <summary>Milliseconds since 1970-01-01 UTC, or <see cref="Now"/>.</summary>
    public required long Timestamp { get; init; }

    // The cast: without it the null is a null array, which converts to an empty memory.
    public ReadOnlyMemory<byte>? CopyKey(ReadOnlySpan<byte> bytes) =>
        KeyLength == Null ? null : (ReadOnlyMemory<byte>?)bytes.Slice(KeyOffset, KeyLength).ToArray();
}
