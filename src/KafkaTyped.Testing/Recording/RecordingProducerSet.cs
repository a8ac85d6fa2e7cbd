using System.Collections.Concurrent;
using KafkaTyped.CompilerServices;
using Microsoft.Extensions.DependencyInjection;

namespace KafkaTyped.Testing;

/// <summary>The recording producers of a host; see <see cref="RecordingProducersServiceCollectionExtensions.RecordKafkaProducers"/>. Thread-safe.</summary>
public sealed class RecordingProducerSet
{
    private readonly ConcurrentDictionary<Type, object> _producers = new();

    internal RecordingProducerSet()
    {
    }

    /// <summary>The recording producer of a message type.</summary>
    /// <typeparam name="TMessage">The message type.</typeparam>
    /// <exception cref="InvalidOperationException">The host does not produce the message type.</exception>
    public RecordingProducer<TMessage> For<TMessage>() =>
        _producers.TryGetValue(typeof(TMessage), out object? producer)
            ? (RecordingProducer<TMessage>)producer
            : throw new InvalidOperationException(
                $"No producer of '{typeof(TMessage)}' was registered when the recording began. Call AddKafkaProducers before RecordKafkaProducers.");

    /// <summary>Puts a recording producer behind the registered one, which makes it the one that is used.</summary>
    internal sealed class Registry(IServiceCollection services, RecordingProducerSet recording) : IContractRegistry
    {
        public void Add<TMessage, TContract>()
            where TContract : struct, IMessageContract<TMessage>
        {
            RecordingProducer<TMessage> producer = RecordingProducer.Create<TMessage, TContract>();
            recording._producers[typeof(TMessage)] = producer;
            services.AddSingleton<IKafkaProducer<TMessage>>(producer);
        }

        public void Add<TMessage, TContract, TProducer>(Func<IProducerSource, TProducer> create)
            where TContract : struct, IMessageContract<TMessage>
            where TProducer : class => Add<TMessage, TContract>();
    }
}
