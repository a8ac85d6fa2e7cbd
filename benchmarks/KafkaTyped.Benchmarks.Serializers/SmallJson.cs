using BenchmarkDotNet.Attributes;
using KafkaTyped.Benchmarks.Serializers.Messages;
using KafkaTyped.CompilerServices;

namespace KafkaTyped.Benchmarks.Serializers;

/// <summary><see cref="Heartbeat"/>.</summary>
public class SmallJson() : JsonBenchmark<Heartbeat>(Heartbeat.Sample, SerializersJsonContext.Default.Heartbeat)
{
    [Benchmark]
    public override int Generated()
    {
        Record.Clear();
        var writer = new RecordWriter(Record);
        HeartbeatContract.WriteValue(Message, ref writer);
        writer.Complete();
        return Record.Position;
    }
}
