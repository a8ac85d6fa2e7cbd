namespace KafkaTyped.Testing;

/// <summary>The kinds of requests that clients send to brokers, by their number in the Kafka protocol (the API key).</summary>
public enum KafkaRequest
{
    /// <summary>A producer writes batches of records.</summary>
    Produce = 0,

    /// <summary>A consumer reads records.</summary>
    Fetch = 1,

    /// <summary>A consumer asks for the first or last offset, or that of a time.</summary>
    ListOffsets = 2,

    /// <summary>A client asks for brokers, topics, partitions and their leaders.</summary>
    Metadata = 3,

    /// <summary>A consumer group commits offsets.</summary>
    OffsetCommit = 8,

    /// <summary>A consumer group reads its committed offsets.</summary>
    OffsetFetch = 9,

    /// <summary>A client asks who coordinates a consumer group or a transactional id.</summary>
    FindCoordinator = 10,

    /// <summary>A consumer joins a group.</summary>
    JoinGroup = 11,

    /// <summary>A consumer tells its group that it is alive.</summary>
    Heartbeat = 12,

    /// <summary>A consumer leaves its group.</summary>
    LeaveGroup = 13,

    /// <summary>A consumer learns its partitions.</summary>
    SyncGroup = 14,

    /// <summary>A client asks which versions of the protocol a broker speaks; the first request of each connection.</summary>
    ApiVersions = 18,

    /// <summary>An idempotent or transactional producer asks for its producer id.</summary>
    InitProducerId = 22,

    /// <summary>A consumer asks where a leader's term ended.</summary>
    OffsetForLeaderEpoch = 23,

    /// <summary>A transactional producer names the partitions that it is about to write to.</summary>
    AddPartitionsToTransaction = 24,

    /// <summary>A transactional producer names the consumer group whose offsets it is about to commit.</summary>
    AddOffsetsToTransaction = 25,

    /// <summary>A transactional producer commits or aborts.</summary>
    EndTransaction = 26,

    /// <summary>A transactional producer commits offsets of a consumer group.</summary>
    TransactionOffsetCommit = 28,
}
