namespace KafkaTyped;

/// <summary>Whose acknowledgement a write waits for (<c>acks</c>).</summary>
public enum KafkaAcks
{
    /// <summary>All replicas that are in sync, at least <c>min.insync.replicas</c> of them (-1).</summary>
    All = -1,

    /// <summary>No broker's: a message counts as sent once it is written to the socket.</summary>
    None = 0,

    /// <summary>The partition's leader alone.</summary>
    Leader = 1,
}
