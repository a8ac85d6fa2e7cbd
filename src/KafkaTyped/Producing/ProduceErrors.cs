namespace KafkaTyped.Producing;

/// <summary>What librdkafka's error codes mean for the caller.</summary>
internal static class ProduceErrors
{
    /// <summary>
    /// Whether the same message can succeed later: the client or the broker was short of something that comes back. The list follows the
    /// retriable errors of the protocol, with the client's own time-outs.
    /// </summary>
    public static bool IsRetriable(KafkaErrorCode code) => code is
        KafkaErrorCode.LocalQueueFull
        or KafkaErrorCode.LocalMsgTimedOut
        or KafkaErrorCode.LocalTimedOut
        or KafkaErrorCode.LocalTimedOutQueue
        or KafkaErrorCode.LocalTransport
        or KafkaErrorCode.LocalAllBrokersDown
        or KafkaErrorCode.LocalResolve
        or KafkaErrorCode.LocalLeaderNotAvailable()
        or KafkaErrorCode.LocalRetry;
}
