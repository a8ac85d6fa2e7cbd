namespace KafkaTyped;

/// <summary>The codec that batches of messages are compressed with (<c>compression.type</c>).</summary>
public enum KafkaCompression
{
    /// <summary>No compression.</summary>
    None = 0,

    /// <summary>gzip, levels 0 to 9.</summary>
    Gzip = 1,

    /// <summary>Snappy, without levels.</summary>
    Snappy = 2,

    /// <summary>LZ4, levels 0 to 12.</summary>
    Lz4 = 3,

    /// <summary>Zstandard, levels 0 to 12 in librdkafka's range.</summary>
    Zstd = 4,
}
