namespace KafkaTyped.Producing;

/// <summary>Messages of an <see cref="IAsyncEnumerable{T}"/>.</summary>
internal struct AsynchronousSource<TMessage>(IAsyncEnumerable<TMessage> messages) : IMessageSource<TMessage>
{
    private IAsyncEnumerator<TMessage>? _enumerator;

    public readonly TMessage Current => _enumerator!.Current;

    public void Open(CancellationToken cancellationToken) => _enumerator = messages.GetAsyncEnumerator(cancellationToken);

    public readonly ValueTask<bool> MoveNextAsync() => _enumerator!.MoveNextAsync();

    public readonly ValueTask CloseAsync() => _enumerator!.DisposeAsync();
}
