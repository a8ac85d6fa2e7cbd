using BenchmarkDotNet.Attributes;
using KafkaTyped.Benchmarks.Serializers.Messages;
using KafkaTyped.CompilerServices;

namespace KafkaTyped.Benchmarks.Serializers;

/// <summary><see cref="Order"/>.</summary>
public class MediumJson() : JsonBenchmark<Order>(Order.Sample, SerializersJsonContext.Default.Order)
{
    [Benchmark]
    public override int Generated()
    {
        Record.Clear();
        var writer = new RecordWriter(Record);
        OrderContract.WriteValue(Message, ref writer);
        writer.Complete();
        return Record.Position;
    }
}
