using KafkaTyped.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KafkaTyped.Hosting;

/// <summary>Registers producers. A message type that is registered already stays as it is: modules may name it more than once.</summary>
internal sealed class ContractRegistry(IServiceCollection services, ContractTable contracts) : IContractRegistry
{
    /// <inheritdoc/>
    public void Add<TMessage, TContract>()
        where TContract : struct, IMessageContract<TMessage>
    {
        if (contracts.Contains(typeof(TMessage)))
        {
            return;
        }

        var producer = ServiceDescriptor.Singleton<IKafkaProducer<TMessage>>(
            static provider => provider.GetRequiredService<ProducerFactory>().Create<TMessage, TContract>());
        contracts.Add(new RegisteredContract(
            TContract.Descriptor,
            (TContract.Parts & RecordParts.Key) != 0,
            producer,
            static provider => provider.GetRequiredService<IKafkaProducer<TMessage>>(),
            static registry => registry.Add<TMessage, TContract>()));
        services.TryAdd(producer);
    }

    /// <inheritdoc/>
    public void Add<TMessage, TContract, TProducer>(Func<IProducerSource, TProducer> create)
        where TContract : struct, IMessageContract<TMessage>
        where TProducer : class
    {
        ArgumentNullException.ThrowIfNull(create);
        Add<TMessage, TContract>();
        services.TryAddSingleton<TProducer>(provider => create(new ServiceProducerSource(provider)));
    }
}
