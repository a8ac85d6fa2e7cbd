using KafkaTyped.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace KafkaTyped.Testing;

/// <summary>Lets a host record what it produces.</summary>
public static class RecordingProducersServiceCollectionExtensions
{
    /// <summary>
    /// Puts a <see cref="RecordingProducer{TMessage}"/> in the place of the producer of every message type that <c>AddKafkaProducers</c> has
    /// registered, also where the host had put a producer of its own there; generated typed producers use them too. The host then needs no
    /// cluster and no Kafka configuration.
    /// </summary>
    /// <param name="services">The host's services, after <c>AddKafkaProducers</c>.</param>
    /// <returns>The producers that record.</returns>
    /// <exception cref="InvalidOperationException"><c>AddKafkaProducers</c> was not called.</exception>
    public static RecordingProducerSet RecordKafkaProducers(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        ContractTable contracts = ContractTable.Of(services) ??
            throw new InvalidOperationException("There are no producers to record: call AddKafkaProducers before RecordKafkaProducers.");
        var recording = new RecordingProducerSet();
        var registry = new RecordingProducerSet.Registry(services, recording);
        foreach (RegisteredContract contract in contracts.All)
        {
            contract.NameTo(registry);
        }

        return recording;
    }
}
