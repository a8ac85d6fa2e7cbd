using KafkaTyped;

namespace Quickstart.Clusters;

/// <summary>Where the demo produces to.</summary>
internal interface IDemoCluster : IDisposable
{
    string BootstrapServers { get; }

    string Description { get; }

    /// <summary>Makes sure that the topics exist.</summary>
    Task PrepareAsync(IReadOnlyCollection<MessageDescriptor> topics);
}
