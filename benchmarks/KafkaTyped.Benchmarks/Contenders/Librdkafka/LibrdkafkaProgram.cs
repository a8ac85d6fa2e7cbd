using System.Diagnostics;
using KafkaTyped.Benchmarks.Messages;
using KafkaTyped.Benchmarks.Results;
using KafkaTyped.Benchmarks.Running;
using KafkaTyped.Benchmarks.Throughput;

namespace KafkaTyped.Benchmarks.Contenders.Librdkafka;

/// <summary>The C program of benchmarks/librdkafka-c, compiled by build.sh, and the file of messages that it sends.</summary>
internal sealed class LibrdkafkaProgram : IDisposable
{
    /// <summary>Where build.sh puts the program; it is not set where it cannot be compiled.</summary>
    private const string PathVariable = "KAFKATYPED_BENCHMARK_C";

    private readonly string _program;
    private readonly string _messages = Path.GetTempFileName();

    private LibrdkafkaProgram(string program)
    {
        _program = program;
        ReadyMadeRecord.WritePool(_messages);
    }

    /// <summary>The program; <see langword="null"/> where there is none.</summary>
    public static LibrdkafkaProgram? Find(Progress progress)
    {
        if (Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } path && File.Exists(path))
        {
            return new LibrdkafkaProgram(path);
        }

        progress.Note("librdkafka from C is left out: the program is not there.");
        return null;
    }

    /// <summary>How to run it as a contender.</summary>
    public ProcessStartInfo Start(string contender, string bootstrapServers, ThroughputPlan plan)
    {
        List<string> arguments =
        [
            contender, BenchmarkTopic.Name, $"{BenchmarkTopic.Partitions}", _messages, $"{plan.WarmUpMessages}", $"{plan.Messages}",
            $"bootstrap.servers={bootstrapServers}",
        ];
        arguments.AddRange(ProducerSettings.Create().Select(static setting => $"{setting.Key}={setting.Value}"));
        return ChildProcess.Start(_program, arguments);
    }

    public void Dispose() => File.Delete(_messages);
}
