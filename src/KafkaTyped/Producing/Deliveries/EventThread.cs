namespace KafkaTyped.Producing.Deliveries;

/// <summary>The client's event thread: the only one that runs user code. Thread-safe.</summary>
internal sealed class EventThread
{
    private int _managedThreadId;

    /// <summary>Whether this is the event thread.</summary>
    public bool IsCurrent => Environment.CurrentManagedThreadId == Volatile.Read(ref _managedThreadId);

    /// <summary>Makes the calling thread the event thread.</summary>
    public void Bind() => Volatile.Write(ref _managedThreadId, Environment.CurrentManagedThreadId);

    /// <summary>Makes no thread the event thread: an id can be given to another thread later.</summary>
    public void Unbind() => Volatile.Write(ref _managedThreadId, 0);
}
