using KafkaTyped.Benchmarks.Clusters;
using KafkaTyped.Benchmarks.Measuring;
using KafkaTyped.Benchmarks.Running;

try
{
    string verb = args is [var first, ..] && !first.StartsWith("--", StringComparison.Ordinal) ? first : "run";
    var arguments = new CommandLine(verb == "run" && !args.Contains("run") ? args : args[1..]);
    return verb switch
    {
        "run" => BenchmarkRun.Run(arguments),
        "contender" => ContenderProcess.Run(arguments),
        "cluster" => ClusterServer.Run(),
        _ => throw new ArgumentException($"There is no verb '{verb}'."),
    };
}
catch (ArgumentException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
