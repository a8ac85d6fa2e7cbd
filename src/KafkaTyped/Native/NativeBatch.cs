using System.Runtime.InteropServices;

namespace KafkaTyped.Native;

/// <summary>
/// Records of one topic on their way to librdkafka, in native memory. Used under its owner's lock.
/// </summary>
internal sealed unsafe class NativeBatch : IDisposable
{
    /// <summary>How many records a batch takes. Measured: 256 at once beat 64 by 6 %, and more brings nothing.</summary>
    public const int Capacity = 256;

    /// <summary>The partition of a record that librdkafka's partitioner places.</summary>
    public const int Unassigned = -1;

    private const int ByteCapacity = 256 * 1024;

    // Stored in the offset, which librdkafka ignores when it produces.
    private const long PlacedByKey = 1;

    private readonly byte* _bytes = (byte*)NativeMemory.Alloc(ByteCapacity);
    private NativeMessage* _records = AllocateRecords();
    private NativeMessage* _sorted = AllocateRecords();
    private int[] _starts = new int[64];
    private int _byteCount;
    private int _highestPartition = Unassigned;

    /// <summary>How many records wait in the batch.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a record fits in.</summary>
    public bool HasRoomFor(int bytes) => Count < Capacity && ByteCapacity - _byteCount >= bytes;

    /// <summary>Copies a record in, after <see cref="HasRoomFor"/>.</summary>
    /// <param name="bytes">Holds key and value.</param>
    /// <param name="record">Where they stand.</param>
    /// <param name="partition">The partition, less than the topic's known count, or <see cref="Unassigned"/>.</param>
    /// <param name="isPlacedByKey">Whether the partition follows from the key, so that librdkafka may place the record as well.</param>
    /// <param name="opaque">Comes back with the report.</param>
    public void Add(ReadOnlySpan<byte> bytes, in RecordEnvelope record, int partition, bool isPlacedByKey, nint opaque)
    {
        byte* start = _bytes + _byteCount;
        bytes.CopyTo(new Span<byte>(start, bytes.Length));
        _byteCount += bytes.Length;
        _highestPartition = Math.Max(_highestPartition, partition);

        NativeMessage* message = _records + Count++;
        message->Offset = isPlacedByKey ? PlacedByKey : 0;
        message->Error = KafkaErrorCode.NoError;
        message->Partition = partition;
        message->Key = record.KeyLength == RecordEnvelope.Null ? null : start + record.KeyOffset;
        message->KeySize = message->Key == null ? 0 : (nuint)record.KeyLength;
        message->Value = record.ValueLength == RecordEnvelope.Null ? null : start + record.ValueOffset;
        message->ValueSize = message->Value == null ? 0 : (nuint)record.ValueLength;
        message->Opaque = opaque;
    }

    /// <summary>
    /// Hands the records over, each partition's in the order in which they came. Records that do not fit into librdkafka's queue stay, in that order.
    /// </summary>
    /// <remarks>
    /// The first goes alone, placed by librdkafka: this keeps the number of partitions up to date, and shows whether the topic still exists.
    /// <c>rd_kafka_produce_batch</c> loses a record whose partition does not exist, and its client's accounting with it, so that no flush ever ends
    /// (seen in 2.0.2 and 2.15); records go alone, which reports the error, until one was accepted and every partition is known to exist.
    /// </remarks>
    /// <param name="topic">The topic.</param>
    /// <param name="refused">Takes what was refused for another reason than a full queue.</param>
    /// <returns>How many records were taken.</returns>
    public int HandOver(NativeTopic topic, List<RefusedRecord> refused)
    {
        int taken = 0;
        int next = 0;
        bool isWell = false;
        while (next < Count && !isWell)
        {
            KafkaErrorCode code = ProduceAlone(topic, _records + next);
            if (code == KafkaErrorCode.LocalQueueFull)
            {
                break;
            }

            if (code == KafkaErrorCode.NoError)
            {
                taken++;
                isWell = _highestPartition < (topic.Partitions?.Value ?? 0);
            }
            else
            {
                refused.Add(Refused(_records + next, code));
                topic.Partitions?.Forget();
            }

            next++;
        }

        if (isWell && next < Count)
        {
            SortByPartition(next);
            taken += NativeMethods.rd_kafka_produce_batch(
                topic.Pointer, Unassigned, NativeMethods.MessageFlagCopy | NativeMethods.MessageFlagPartition, _records + next, Count - next);
        }

        Keep(next, isWell, refused);
        return taken;
    }

    /// <summary>Gives up the records that are left.</summary>
    public void Refuse(KafkaErrorCode code, List<RefusedRecord> refused)
    {
        for (int i = 0; i < Count; i++)
        {
            refused.Add(Refused(_records + i, code));
        }

        Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.Free(_bytes);
        NativeMemory.Free(_records);
        NativeMemory.Free(_sorted);
    }

    private static NativeMessage* AllocateRecords() => (NativeMessage*)NativeMemory.AllocZeroed(Capacity, (nuint)sizeof(NativeMessage));

    private static RefusedRecord Refused(NativeMessage* message, KafkaErrorCode code) =>
        new(code, message->Opaque, message->Partition, message->Key == null ? null : new Span<byte>(message->Key, (int)message->KeySize).ToArray());

    private static KafkaErrorCode ProduceAlone(NativeTopic topic, NativeMessage* message)
    {
        int partition = message->Offset == PlacedByKey ? Unassigned : message->Partition;
        int result = NativeMethods.rd_kafka_produce(
            topic.Pointer, partition, NativeMethods.MessageFlagCopy, message->Value, message->ValueSize, message->Key, message->KeySize, message->Opaque);
        return result == 0 ? KafkaErrorCode.NoError : NativeMethods.rd_kafka_last_error();
    }

    private void Clear()
    {
        Count = 0;
        _byteCount = 0;
        _highestPartition = Unassigned;
    }

    // A counting sort, which keeps the order within each partition; librdkafka then looks up each partition once.
    private void SortByPartition(int first)
    {
        int size = _highestPartition + 3;
        if (_starts.Length < size)
        {
            _starts = new int[size];
        }

        Span<int> starts = _starts.AsSpan(0, size);
        starts.Clear();
        for (int i = first; i < Count; i++)
        {
            starts[_records[i].Partition + 2]++;
        }

        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        for (int i = first; i < Count; i++)
        {
            _sorted[first + starts[_records[i].Partition + 1]++] = _records[i];
        }

        NativeMessage* unsorted = _records;
        _records = _sorted;
        _sorted = unsorted;
    }

    // Keeps what the full queue refused: all records from an index on or, after a batch, those with that error.
    private void Keep(int first, bool wasBatch, List<RefusedRecord> refused)
    {
        int kept = 0;
        for (int i = first; i < Count; i++)
        {
            KafkaErrorCode code = wasBatch ? _records[i].Error : KafkaErrorCode.LocalQueueFull;
            if (code == KafkaErrorCode.LocalQueueFull)
            {
                _records[kept] = _records[i];
                _records[kept++].Error = KafkaErrorCode.NoError;
            }
            else if (code != KafkaErrorCode.NoError)
            {
                refused.Add(Refused(_records + i, code));
            }
        }

        Count = kept;
        if (kept == 0)
        {
            Clear();
        }
    }
}
