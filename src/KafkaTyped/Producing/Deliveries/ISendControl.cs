namespace KafkaTyped.Producing.Deliveries;

/// <summary>What a pending delivery asks of the side that sends its record. Thread-safe.</summary>
internal interface ISendControl
{
    /// <summary>A caller waits for the delivery: what was produced so far is sent without further linger.</summary>
    void SendNow();

    /// <summary>Takes a record back that waits for the buffer.</summary>
    /// <returns><see langword="false"/> when it does not wait there any more.</returns>
    bool TryWithdraw(PendingDelivery delivery);
}
