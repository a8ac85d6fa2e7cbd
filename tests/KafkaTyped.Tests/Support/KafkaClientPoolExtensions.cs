using KafkaTyped.CompilerServices;
using KafkaTyped.Producing;
using KafkaTyped.Producing.Clients;

namespace KafkaTyped.Tests.Support;

internal static class KafkaClientPoolExtensions
{
    /// <summary>A producer on the client that fits its settings, as hosting makes it.</summary>
    public static KafkaProducer<TMessage, TContract> CreateProducer<TMessage, TContract>(this KafkaClientPool pool, ResolvedProducerSettings settings)
        where TContract : struct, IMessageContract<TMessage> =>
        new(pool.ClientFor(settings), settings);
}
