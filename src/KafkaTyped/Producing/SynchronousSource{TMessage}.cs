namespace KafkaTyped.Producing;

/// <summary>Messages of an <see cref="IEnumerable{T}"/>.</summary>
internal struct SynchronousSource<TMessage>(IEnumerable<TMessage> messages) : IMessageSource<TMessage>
{
    private IEnumerator<TMessage>? _enumerator;

    public readonly TMessage Current => _enumerator!.Current;

    public void Open(CancellationToken cancellationToken) => _enumerator = messages.GetEnumerator();

    public readonly ValueTask<bool> MoveNextAsync() => new(_enumerator!.MoveNext());

    public readonly ValueTask CloseAsync()
    {
        _enumerator!.Dispose();
        return default;
    }
}
