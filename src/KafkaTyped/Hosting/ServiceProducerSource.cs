using KafkaTyped.CompilerServices;
using Microsoft.Extensions.DependencyInjection;

namespace KafkaTyped.Hosting;

/// <summary>Takes producers from the service provider, so that typed producers use a replaced producer too.</summary>
internal sealed class ServiceProducerSource(IServiceProvider provider) : IProducerSource
{
    /// <inheritdoc/>
    public IKafkaProducer<TMessage> Get<TMessage>() => provider.GetRequiredService<IKafkaProducer<TMessage>>();
}
