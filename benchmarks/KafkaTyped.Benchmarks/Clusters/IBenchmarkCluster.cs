namespace KafkaTyped.Benchmarks.Clusters;

/// <summary>The cluster that everything is measured on.</summary>
internal interface IBenchmarkCluster : IDisposable
{
    string BootstrapServers { get; }

    string Description { get; }
}
