namespace KafkaTyped;

/// <summary>
/// The configuration of all producers of a host: the default cluster's own settings, and other clusters by name. A named cluster takes nothing
/// over from the default one.
/// </summary>
public sealed class KafkaOptions : KafkaClusterOptions
{
    /// <summary>The clusters that message types name in <see cref="KafkaTopicAttribute.Cluster"/>, case aside.</summary>
    public IDictionary<string, KafkaClusterOptions> Clusters { get; } = new Dictionary<string, KafkaClusterOptions>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The configuration section that was read last, for messages; <see langword="null"/> when there was none.</summary>
    internal string? SectionPath { get; set; }

    /// <summary>The options of a named cluster; created when they are not there yet.</summary>
    /// <param name="name">The cluster's name.</param>
    public KafkaClusterOptions Cluster(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!Clusters.TryGetValue(name, out KafkaClusterOptions? cluster))
        {
            Clusters[name] = cluster = new KafkaClusterOptions();
        }

        return cluster;
    }
}
