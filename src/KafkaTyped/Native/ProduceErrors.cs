namespace KafkaTyped.Native;

/// <summary>What librdkafka's error codes mean for the caller.</summary>
internal static class ProduceErrors
{
    /// <summary>
    /// Whether the same message can succeed later: the cause is temporary, in the client or the broker. The broker's codes are those that
    /// Kafka's protocol marks retriable; the client's are its time-outs, its full queue and messages given up at shutdown.
    /// </summary>
    public static bool IsRetriable(KafkaErrorCode code) => code is
        KafkaErrorCode.LocalQueueFull
        or KafkaErrorCode.LocalMsgTimedOut
        or KafkaErrorCode.LocalTimedOut
        or KafkaErrorCode.LocalTimedOutQueue
        or KafkaErrorCode.LocalTransport
        or KafkaErrorCode.LocalAllBrokersDown
        or KafkaErrorCode.LocalResolve
        or KafkaErrorCode.LocalRetry
        or KafkaErrorCode.LocalPurgeQueue
        or KafkaErrorCode.LocalPurgeInflight
        or KafkaErrorCode.LocalDestroy
        or KafkaErrorCode.InvalidMsg
        or KafkaErrorCode.UnknownTopicOrPart
        or KafkaErrorCode.LeaderNotAvailable
        or KafkaErrorCode.NotLeaderForPartition
        or KafkaErrorCode.RequestTimedOut
        or KafkaErrorCode.ReplicaNotAvailable
        or KafkaErrorCode.NetworkException
        or KafkaErrorCode.CoordinatorLoadInProgress
        or KafkaErrorCode.CoordinatorNotAvailable
        or KafkaErrorCode.NotCoordinator
        or KafkaErrorCode.NotEnoughReplicas
        or KafkaErrorCode.NotEnoughReplicasAfterAppend
        or KafkaErrorCode.KafkaStorageError
        or KafkaErrorCode.ThrottlingQuotaExceeded;

    /// <summary>Throws when no more messages are taken.</summary>
    /// <exception cref="ObjectDisposedException">The producer is closed.</exception>
    public static void ThrowIfClosed(bool isClosed)
    {
        if (isClosed)
        {
            throw new ObjectDisposedException(
                "IKafkaProducer", "The producer takes no more messages: its host has stopped, or its service provider was disposed. The message was not sent.");
        }
    }

    /// <summary>Whether the client itself has failed for good.</summary>
    public static bool IsFatal(KafkaErrorCode code) => code is KafkaErrorCode.LocalFatal or KafkaErrorCode.LocalFenced;
}
