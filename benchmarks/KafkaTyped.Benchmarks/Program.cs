using KafkaTyped.Benchmarks.Clusters;
using KafkaTyped.Benchmarks.Enqueue;
using KafkaTyped.Benchmarks.Latency;
using KafkaTyped.Benchmarks.Measuring;
using KafkaTyped.Benchmarks.Running;
using KafkaTyped.Benchmarks.Verifying;

try
{
    // Without a verb this is the runner; with one it is a process that the runner started.
    bool hasVerb = args is [var first, ..] && !first.StartsWith("--", StringComparison.Ordinal);
    var arguments = new CommandLine(hasVerb ? args[1..] : args);
    return (hasVerb ? args[0] : "run") switch
    {
        "run" => BenchmarkRun.Run(arguments),
        "contender" => ContenderProcess.Run(arguments),
        "latency" => await LatencyProcess.RunAsync(arguments),
        "verify" => VerificationProcess.Run(arguments),
        "enqueue" => EnqueueProcess.Run(arguments),
        "cluster" => ClusterServer.Run(arguments),
        _ => throw new ArgumentException($"There is no verb '{args[0]}'."),
    };
}
catch (ArgumentException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
