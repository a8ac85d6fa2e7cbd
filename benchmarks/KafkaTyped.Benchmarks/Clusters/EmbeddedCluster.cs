using System.Diagnostics;
using KafkaTyped.Benchmarks.Running;

namespace KafkaTyped.Benchmarks.Clusters;

/// <summary>librdkafka's mock cluster in a process of its own, so that what it uses is nobody's.</summary>
internal sealed class EmbeddedCluster : IBenchmarkCluster
{
    private static readonly TimeSpan s_endLimit = TimeSpan.FromSeconds(10);

    private readonly Process _process;

    public EmbeddedCluster()
    {
        ProcessStartInfo start = ChildProcess.Self("cluster");
        start.RedirectStandardError = false;
        _process = Process.Start(start) ?? throw new InvalidOperationException("The embedded cluster does not start.");
        BootstrapServers = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The embedded cluster does not start.");
    }

    public string BootstrapServers { get; }

    public string Description => "librdkafka's mock cluster, one broker, in a process of its own on the same machine";

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(s_endLimit))
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
