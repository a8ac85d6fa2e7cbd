using System.Diagnostics;
using KafkaTyped.Benchmarks.Enqueue;
using KafkaTyped.Benchmarks.Messages;
using KafkaTyped.Benchmarks.Results;
using KafkaTyped.Benchmarks.Running;
using KafkaTyped.Benchmarks.Throughput;

namespace KafkaTyped.Benchmarks.Contenders.Librdkafka;

/// <summary>The C program of benchmarks/librdkafka-c, compiled by build.sh, and the file of messages that it sends.</summary>
internal sealed class LibrdkafkaProgram : IDisposable
{
    private readonly string _messages = Path.GetTempFileName();

    private LibrdkafkaProgram(ReadyMadeRecord[] messages) => ReadyMadeRecord.WritePool(_messages, messages);

    /// <summary>The program, for those messages; <see langword="null"/> where there is none.</summary>
    public static LibrdkafkaProgram? Find(ReadyMadeRecord[] messages, Progress progress)
    {
        if (File.Exists(Repository.LibrdkafkaProgram))
        {
            return new LibrdkafkaProgram(messages);
        }

        progress.Note("librdkafka from C is left out: the program is not there.");
        return null;
    }

    /// <summary>How to run it as a contender.</summary>
    public ProcessStartInfo Start(string contender, string bootstrapServers, ThroughputPlan plan) => Start(
        ["throughput", contender, BenchmarkTopic.Name, $"{BenchmarkTopic.Partitions}", _messages, $"{plan.WarmUpMessages}", $"{plan.Messages}"],
        bootstrapServers,
        ProducerSettings.DefaultLingerMs);

    /// <summary>How to run it for the cost of handing over alone.</summary>
    public ProcessStartInfo Start(string contender, string bootstrapServers, EnqueuePlan plan) => Start(
        ["enqueue", contender, BenchmarkTopic.ReadyMade, $"{BenchmarkTopic.Partitions}", _messages, $"{plan.WarmUpBursts}", $"{plan.Bursts}"],
        bootstrapServers,
        EnqueuePlan.LingerMs);

    public void Dispose() => File.Delete(_messages);

    private static ProcessStartInfo Start(List<string> arguments, string bootstrapServers, int lingerMs)
    {
        arguments.Add($"bootstrap.servers={bootstrapServers}");
        arguments.AddRange(ProducerSettings.Create(lingerMs).Select(static setting => $"{setting.Key}={setting.Value}"));
        return ChildProcess.Start(Repository.LibrdkafkaProgram, arguments);
    }
}
