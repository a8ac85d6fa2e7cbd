using BenchmarkDotNet.Attributes;
using KafkaTyped.Benchmarks.Serializers.Messages;
using KafkaTyped.CompilerServices;

namespace KafkaTyped.Benchmarks.Serializers;

/// <summary><see cref="Review"/>.</summary>
public class StringHeavyJson() : JsonBenchmark<Review>(Review.Sample, SerializersJsonContext.Default.Review)
{
    [Benchmark]
    public override int Generated()
    {
        Record.Clear();
        var writer = new RecordWriter(Record);
        ReviewContract.WriteValue(Message, ref writer);
        writer.Complete();
        return Record.Position;
    }
}
