namespace KafkaTyped.Native;

/// <summary>Takes the events of a client on the thread that drains them. Must not throw and must not block.</summary>
internal interface INativeEventHandler
{
    /// <summary>A batch of reports begins.</summary>
    void OnDeliveries(int count);

    void OnDelivery(in NativeDelivery delivery);

    void OnError(KafkaErrorCode code, string reason);

    /// <param name="level">As in syslog: 0 (emergency) to 7 (debug).</param>
    /// <param name="facility">The part of librdkafka that speaks.</param>
    /// <param name="text">What it says.</param>
    void OnLog(int level, string facility, string text);

    void OnStatistics(string json);
}
