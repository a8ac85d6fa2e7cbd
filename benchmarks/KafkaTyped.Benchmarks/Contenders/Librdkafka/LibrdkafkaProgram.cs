using System.Diagnostics;
using KafkaTyped.Benchmarks.Messages;
using KafkaTyped.Benchmarks.Results;
using KafkaTyped.Benchmarks.Running;
using KafkaTyped.Benchmarks.Throughput;

namespace KafkaTyped.Benchmarks.Contenders.Librdkafka;

/// <summary>The C program of benchmarks/librdkafka-c, compiled by build.sh, and the file of messages that it sends.</summary>
internal sealed class LibrdkafkaProgram : IDisposable
{
    private readonly string _messages = Path.GetTempFileName();

    private LibrdkafkaProgram() => ReadyMadeRecord.WritePool(_messages);

    /// <summary>The program; <see langword="null"/> where there is none.</summary>
    public static LibrdkafkaProgram? Find(Progress progress)
    {
        if (File.Exists(Repository.LibrdkafkaProgram))
        {
            return new LibrdkafkaProgram();
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
        return ChildProcess.Start(Repository.LibrdkafkaProgram, arguments);
    }

    public void Dispose() => File.Delete(_messages);
}
