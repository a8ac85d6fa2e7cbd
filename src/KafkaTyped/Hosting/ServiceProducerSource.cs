using KafkaTyped.CompilerServices;
using Microsoft.Extensions.DependencyInjection;

namespace KafkaTyped.Hosting;

/// <summary>Takes producers from the service provider, so that a producer which replaces another one is used by typed producers too.</summary>
internal sealed class ServiceProducerSource(IServiceProvider provider) : IProducerSource
{
    /// <inheritdoc/>
    public IKafkaProducer<TMessage> Get<TMessage>() => provider.GetRequiredService<IKafkaProducer<TMessage>>();
}
