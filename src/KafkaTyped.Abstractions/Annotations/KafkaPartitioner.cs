namespace KafkaTyped;

/// <summary>How a record without an explicit partition gets one (librdkafka's <c>partitioner</c>).</summary>
public enum KafkaPartitioner
{
    /// <summary>Java's: murmur2 of the key; records without a key stick to one partition a batch. The default of KafkaTyped.</summary>
    Murmur2Random = 0,

    /// <summary>murmur2 of the key; all records without a key go to one partition.</summary>
    Murmur2 = 1,

    /// <summary>CRC32 of the key; records with a null or empty key stick to one partition a batch. librdkafka's own default.</summary>
    ConsistentRandom = 2,

    /// <summary>CRC32 of the key; all records without a key go to one partition.</summary>
    Consistent = 3,

    /// <summary>FNV-1a of the key, as Sarama; records without a key stick to one partition a batch.</summary>
    Fnv1aRandom = 4,

    /// <summary>FNV-1a of the key; all records without a key go to one partition.</summary>
    Fnv1a = 5,

    /// <summary>Any partition, also for records with a key.</summary>
    Random = 6,
}
