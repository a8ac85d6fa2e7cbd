using System.Diagnostics;
using KafkaTyped.Benchmarks.Running;

namespace KafkaTyped.Benchmarks.Clusters;

/// <summary>librdkafka's mock cluster in a process of its own, so that what it uses is nobody's.</summary>
internal sealed class EmbeddedCluster : IBenchmarkCluster
{
    private static readonly TimeSpan s_endLimit = TimeSpan.FromSeconds(10);

    private readonly Process _process;

    /// <param name="brokers">The number of brokers.</param>
    /// <param name="roundTripMs">How long an answer takes at least; 0 for no delay.</param>
    public EmbeddedCluster(int brokers = 1, int roundTripMs = 0)
    {
        string[] delay = roundTripMs == 0 ? [] : ["--round-trip-ms", $"{roundTripMs}"];
        Description = $"librdkafka's mock cluster, {(brokers == 1 ? "one broker" : $"{brokers} brokers")}, in a process of its own on the same machine";
        ProcessStartInfo start = ChildProcess.Self(["cluster", "--brokers", $"{brokers}", .. delay]);
        start.RedirectStandardError = false;
        _process = Process.Start(start) ?? throw new InvalidOperationException("The embedded cluster does not start.");
        BootstrapServers = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The embedded cluster does not start.");
    }

    public string BootstrapServers { get; }

    public string Description { get; }

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
