using System.Buffers;
using KafkaTyped.CompilerServices;
using KafkaTyped.Native;
using KafkaTyped.Producing.Deliveries;

namespace KafkaTyped.Producing.Sending;

/// <summary>A record that waits for capacity in the client's buffer. Pooled by <see cref="BufferQueue"/>, which guards every field.</summary>
internal sealed class WaitingRecord
{
    private byte[]? _bytes;
    private HeaderEntry[]? _headers;

    public WaitingRecord? Previous { get; set; }

    public WaitingRecord? Next { get; set; }

    public TopicAccumulator Accumulator { get; private set; } = null!;

    public RecordEnvelope Record { get; private set; }

    public ReadOnlyMemory<byte> Bytes { get; private set; }

    public ReadOnlyMemory<HeaderEntry> Headers { get; private set; }

    public nint Opaque { get; private set; }

    /// <summary>When the wait ends, on the clock of <see cref="Environment.TickCount64"/>.</summary>
    public long Deadline { get; private set; }

    /// <summary>The thread that waits; <see langword="null"/> when none does.</summary>
    public BlockingWait? Blocking { get; private set; }

    /// <summary>May take the record back.</summary>
    public PendingDelivery? Delivery { get; private set; }

    /// <summary>Takes a record whose sender waits: its bytes stay where they are.</summary>
    public void Take(TopicAccumulator accumulator, in RecordEnvelope record, ProduceScratch scratch, nint opaque, long deadline)
    {
        Set(accumulator, record, opaque, deadline);
        Bytes = scratch.Buffer.WrittenMemory;
        Headers = scratch.Headers.Memory;
        Blocking = scratch.Blocking;
    }

    /// <summary>Takes a record whose sender goes on: its bytes are copied.</summary>
    public void TakeCopy(TopicAccumulator accumulator, in RecordEnvelope record, ProduceScratch scratch, nint opaque, PendingDelivery? delivery, long deadline)
    {
        Set(accumulator, record, opaque, deadline);
        Delivery = delivery;

        ReadOnlySpan<byte> bytes = scratch.Buffer.WrittenSpan;
        _bytes = ArrayPool<byte>.Shared.Rent(bytes.Length);
        bytes.CopyTo(_bytes);
        Bytes = _bytes.AsMemory(0, bytes.Length);

        ReadOnlySpan<HeaderEntry> headers = scratch.Headers.Entries;
        if (!headers.IsEmpty)
        {
            _headers = ArrayPool<HeaderEntry>.Shared.Rent(headers.Length);
            headers.CopyTo(_headers);
            Headers = _headers.AsMemory(0, headers.Length);
        }
    }

    public void Clear()
    {
        if (_bytes is not null)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = null;
        }

        if (_headers is not null)
        {
            ArrayPool<HeaderEntry>.Shared.Return(_headers);
            _headers = null;
        }

        Bytes = default;
        Headers = default;
        Blocking = null;
        Delivery = null;
    }

    private void Set(TopicAccumulator accumulator, in RecordEnvelope record, nint opaque, long deadline)
    {
        Accumulator = accumulator;
        Record = record;
        Opaque = opaque;
        Deadline = deadline;
    }
}
