namespace KafkaTyped.Analyzers.CallSites;

/// <summary>What a reference to a producer does with it, as far as its queue is concerned.</summary>
internal enum ProducerUse
{
    /// <summary>Nothing that affects the queue.</summary>
    Other,

    /// <summary>Puts a message into the queue without waiting for its delivery.</summary>
    Send,

    /// <summary>Waits for the queue.</summary>
    Drain,

    /// <summary>Disposes it.</summary>
    Disposal,

    /// <summary>Hands it to other code, which may wait for the queue.</summary>
    Escape,
}
