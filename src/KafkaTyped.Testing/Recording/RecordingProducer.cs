using KafkaTyped.CompilerServices;

namespace KafkaTyped.Testing;

/// <summary>Creates producers that record instead of sending.</summary>
public static class RecordingProducer
{
    /// <summary>Creates a producer for a message type, without a cluster and without a host.</summary>
    /// <typeparam name="TMessage">The message type.</typeparam>
    /// <typeparam name="TContract">Its generated contract, for example <c>OrderPlacedContract</c>.</typeparam>
    /// <param name="partitions">
    /// How many partitions the topic pretends to have, 1 or more; <see langword="null"/> for what the type declares, or one.
    /// </param>
    /// <param name="timeProvider">Gives the timestamp of messages without one of their own; the system's time unless given.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="partitions"/> is less than 1.</exception>
    public static RecordingProducer<TMessage> Create<TMessage, TContract>(int? partitions = null, TimeProvider? timeProvider = null)
        where TContract : struct, IMessageContract<TMessage> =>
        new RecordingProducer<TMessage, TContract>(partitions ?? Math.Max(TContract.Descriptor.Partitions, 1), timeProvider ?? TimeProvider.System);
}
