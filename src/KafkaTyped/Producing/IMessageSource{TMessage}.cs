namespace KafkaTyped.Producing;

/// <summary>Where a sequence's messages come from. Implemented by structs, so that the loop over them compiles to direct calls.</summary>
internal interface IMessageSource<out TMessage>
{
    /// <summary>The message, after <see cref="MoveNextAsync"/>.</summary>
    TMessage Current { get; }

    /// <summary>Begins the enumeration.</summary>
    void Open(CancellationToken cancellationToken);

    /// <summary>Goes to the next message.</summary>
    /// <returns><see langword="false"/> at the end.</returns>
    ValueTask<bool> MoveNextAsync();

    /// <summary>Ends the enumeration.</summary>
    ValueTask CloseAsync();
}
