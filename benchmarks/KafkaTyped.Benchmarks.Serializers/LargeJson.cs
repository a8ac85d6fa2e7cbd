using BenchmarkDotNet.Attributes;
using KafkaTyped.Benchmarks.Serializers.Messages;
using KafkaTyped.CompilerServices;

namespace KafkaTyped.Benchmarks.Serializers;

/// <summary><see cref="Invoice"/>.</summary>
public class LargeJson() : JsonBenchmark<Invoice>(Invoice.Sample, SerializersJsonContext.Default.Invoice)
{
    [Benchmark]
    public override int Generated()
    {
        Record.Clear();
        var writer = new RecordWriter(Record);
        InvoiceContract.WriteValue(Message, ref writer);
        writer.Complete();
        return Record.Position;
    }
}
