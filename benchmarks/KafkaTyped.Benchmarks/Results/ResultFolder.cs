using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using KafkaTyped.Benchmarks.Running;

namespace KafkaTyped.Benchmarks.Results;

/// <summary>artifacts/bench: one file a benchmark, from its latest run.</summary>
internal sealed class ResultFolder(bool quick)
{
    public const string Throughput = "throughput.json";
    public const string Verification = "verification.json";
    public const string Latency = "latency.json";
    public const string Enqueue = "enqueue.json";
    public const string Far = "far.json";
    public const string Serializers = "serializers.json";
    public const string Editor = "editor.json";
    public const string StartUp = "startup.json";

    public void Write<TReport>(string file, TReport report)
    {
        Directory.CreateDirectory(Repository.Results);
        var result = new ResultFile<TReport>(Machine.Current(), quick, report);
        File.WriteAllText(Path.Combine(Repository.Results, file), JsonSerializer.Serialize(result, TypeOf<TReport>()) + "\n");
    }

    /// <summary>The result of the latest run; <see langword="null"/> when there was none.</summary>
    public static ResultFile<TReport>? Read<TReport>(string file)
    {
        string path = Path.Combine(Repository.Results, file);
        return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllText(path), TypeOf<TReport>()) : null;
    }

    private static JsonTypeInfo<ResultFile<TReport>> TypeOf<TReport>() =>
        (JsonTypeInfo<ResultFile<TReport>>)ResultJsonContext.Default.GetTypeInfo(typeof(ResultFile<TReport>))!;
}
