namespace KafkaTyped.Producing;

/// <summary>A synchronous sequence of messages as an asynchronous one whose every step has completed. Enumerated once.</summary>
internal sealed class SynchronousMessages<TMessage>(IEnumerable<TMessage> messages) : IAsyncEnumerable<TMessage>, IAsyncEnumerator<TMessage>
{
    private readonly IEnumerator<TMessage> _enumerator = messages.GetEnumerator();

    public TMessage Current => _enumerator.Current;

    public IAsyncEnumerator<TMessage> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

    public ValueTask<bool> MoveNextAsync() => new(_enumerator.MoveNext());

    public ValueTask DisposeAsync()
    {
        _enumerator.Dispose();
        return default;
    }
}
