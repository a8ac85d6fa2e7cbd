namespace KafkaTyped;

/// <summary>What has become of a sequence of messages. Failures are in it, not thrown: look at them, or call <see cref="ThrowIfFailed"/>.</summary>
/// <param name="Taken">How many messages were taken from the sequence.</param>
/// <param name="Delivered">How many of them were delivered.</param>
/// <param name="Failures">Every message that was not, by its place in the sequence, ascending.</param>
/// <param name="Canceled">Whether cancellation ended the sequence early.</param>
public sealed record ProduceManyResult(long Taken, long Delivered, IReadOnlyList<ProduceFailure> Failures, bool Canceled)
{
    /// <summary>How many messages may be outstanding unless the caller says otherwise: a little less than a client lets be outstanding at first.</summary>
    public const int DefaultMaxInFlight = 16_000;

    /// <summary>The counts, and the first failure.</summary>
    public override string ToString()
    {
        string counts = $"{Taken} taken, {Delivered} delivered, {Failures.Count} failed{(Canceled ? ", canceled" : "")}";
        return Failures.Count == 0 ? counts : $"{counts}; the first, at {Failures[0].Index}: {Failures[0].Error.Message}";
    }

    /// <summary>Throws when a message was not delivered.</summary>
    /// <exception cref="AggregateException">Holds the exception of every failure.</exception>
    public void ThrowIfFailed()
    {
        if (Failures.Count > 0)
        {
            throw new AggregateException($"{Failures.Count} of {Taken} messages were not delivered.", Failures.Select(failure => failure.Error));
        }
    }
}
