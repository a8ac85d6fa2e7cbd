using System.Globalization;
using KafkaTyped.Benchmarks.Clusters;
using KafkaTyped.Benchmarks.Enqueue;
using KafkaTyped.Benchmarks.Latency;
using KafkaTyped.Benchmarks.Measuring;
using KafkaTyped.Benchmarks.Verifying;

namespace KafkaTyped.Benchmarks.Running;

/// <summary>Without a verb this is the runner; each verb is a process that the runner starts.</summary>
internal static class CommandLine
{
    public static RootCommand Create()
    {
        Option<string> name = new("--name") { Required = true };
        Option<string> servers = new("--bootstrap-servers") { Required = true };
        RootCommand run = new("Measures KafkaTyped beside Confluent.Kafka and librdkafka (docs/performance.md).")
        {
            new Option<bool>("--quick"), new Option<string>("--only"), new Option<string>("--contenders"), Number("--rounds"), Number("--warm-up"),
            Number("--messages"), new Option<string>("--bootstrap-servers"), new Option<bool>("--update-readme"),
        };
        run.SetAction(BenchmarkRun.Run);
        Verb("contender", ContenderProcess.Run, name, servers, Number("--warm-up"), Number("--messages"));
        Verb("verify", VerificationProcess.Run, servers, Number("--threads"));
        Verb("enqueue", EnqueueProcess.Run, name, servers, Number("--value-bytes"), Number("--warm-up"), Number("--bursts"));
        Verb("cluster", ClusterServer.Run, Number("--brokers"), Number("--round-trip-ms"));
        Verb("latency", static arguments => LatencyProcess.RunAsync(arguments).GetAwaiter().GetResult(), name, servers, Number("--linger", 0),
            Number("--beside", 0), Number("--awaiters"), Number("--messages"), Number("--warm-up"), Number("--limit"));
        return run;

        void Verb(string verb, Func<ParseResult, int> action, params IEnumerable<Option> options)
        {
            Command command = new(verb) { Hidden = true };
            options.ToList().ForEach(command.Add);
            command.SetAction(action);
            run.Add(command);
        }
    }

    /// <summary>A list separated by commas; <see langword="null"/> when it was not given.</summary>
    public static IReadOnlyList<string>? List(this ParseResult arguments, string name) =>
        arguments.GetValue<string>(name)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Option<int?> Number(string name, int minimum = 1) => new(name)
    {
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out int number) && number >= minimum)
            {
                return number;
            }

            result.AddError($"{name} wants a number of {minimum} or more.");
            return null;
        },
    };
}
