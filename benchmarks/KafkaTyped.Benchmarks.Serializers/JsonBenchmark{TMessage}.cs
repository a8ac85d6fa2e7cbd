using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BenchmarkDotNet.Attributes;
using KafkaTyped.CompilerServices;

namespace KafkaTyped.Benchmarks.Serializers;

/// <summary>One message, written in three ways; all must write the same bytes.</summary>
#pragma warning disable CA1001 // BenchmarkDotNet creates and forgets it; the writer over a buffer in memory has nothing to give back.
public abstract class JsonBenchmark<TMessage>
#pragma warning restore CA1001
{
    private static readonly TimeSpan s_settling = TimeSpan.FromMilliseconds(600);

    private readonly JsonTypeInfo<TMessage> _json;
    private readonly ArrayBufferWriter<byte> _buffer = new(64 * 1024);
    private readonly Utf8JsonWriter _writer;

    private protected JsonBenchmark(TMessage message, JsonTypeInfo<TMessage> json)
    {
        Message = message;
        _json = json;
        _writer = new Utf8JsonWriter(_buffer);
    }

    private protected TMessage Message { get; }

    private protected RecordBuffer Record { get; } = new(64 * 1024);

    /// <summary>
    /// Refuses to measure serializers that differ, and runs all of them until the optimized code has replaced the first: whichever is measured
    /// first must not pay for that.
    /// </summary>
    [GlobalSetup]
    public void Prepare()
    {
        Compare();
        long started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < s_settling)
        {
            for (int i = 0; i < 100; i++)
            {
                SerializeToUtf8Bytes();
                Utf8JsonWriter();
                Generated();
            }
        }
    }

    [Benchmark(Baseline = true)]
    public byte[] SerializeToUtf8Bytes() => JsonSerializer.SerializeToUtf8Bytes(Message, _json);

    [Benchmark]
    public int Utf8JsonWriter()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset();
        JsonSerializer.Serialize(_writer, Message, _json);
        return _buffer.WrittenCount;
    }

    /// <summary>Writes <see cref="Message"/> by its generated contract into the emptied <see cref="Record"/>. In each class anew, as a direct call.</summary>
    public abstract int Generated();

    private void Compare()
    {
        byte[] expected = SerializeToUtf8Bytes();
        Generated();
        Utf8JsonWriter();
        if (!Record.WrittenSpan.SequenceEqual(expected) || !_buffer.WrittenSpan.SequenceEqual(expected))
        {
            throw new InvalidOperationException($"The serializers of {typeof(TMessage).Name} do not write the same bytes.");
        }
    }
}
