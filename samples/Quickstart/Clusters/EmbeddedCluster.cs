using KafkaTyped;
using KafkaTyped.Testing;

namespace Quickstart.Clusters;

/// <summary>A cluster that lives as long as the demo: nothing has to be installed.</summary>
internal sealed class EmbeddedCluster : IDemoCluster
{
    private readonly EmbeddedKafka _kafka = EmbeddedKafka.Start(brokers: 3);

    public string BootstrapServers => _kafka.BootstrapServers;

    public string Description => $"embedded cluster of {_kafka.Brokers} brokers";

    public Task PrepareAsync(IReadOnlyCollection<MessageDescriptor> topics)
    {
        foreach (MessageDescriptor topic in topics)
        {
            _kafka.CreateTopic(topic);
        }

        return Task.CompletedTask;
    }

    public void Dispose() => _kafka.Dispose();
}
