using KafkaTyped.CompilerServices;
using KafkaTyped.Native;
using KafkaTyped.Producing.Deliveries;

namespace KafkaTyped.Producing.Sending;

/// <summary>
/// Hands the records of one topic to librdkafka, in the order in which they come. Under load it gathers them in batches of 256, grouped by partition,
/// which costs a third of single calls; a record that does not fit into a batch goes alone, behind those that are gathered. Thread-safe.
/// </summary>
/// <remarks>
/// Under the lock there is no user code, no waiting and no draining of reports; what a hand-over refuses is reported by the thread that drains next.
/// </remarks>
/// <param name="native">Takes the records.</param>
/// <param name="topic">The topic.</param>
/// <param name="inFlight">Says whether there is capacity.</param>
/// <param name="wake">Wakes the event thread for the first record of a batch.</param>
/// <param name="refused">Takes records that librdkafka refused out of a batch.</param>
/// <param name="isLingerAdaptive">Whether what a sender waits for goes at once.</param>
/// <param name="linger">Ends linger in librdkafka; <see langword="null"/> where it has none.</param>
/// <param name="largestGathered">The most bytes of key and value that go into a batch; larger records go alone.</param>
internal sealed class TopicAccumulator(
    NativeClient native, NativeTopic topic, InFlightRecords inFlight, WakeSignal wake, RefusedRecordQueue refused,
    bool isLingerAdaptive, AdaptiveLinger? linger, int largestGathered)
{
    // With fewer in flight than this there is nothing to gain: each goes at once, and the first of a burst does not wait for the tick.
    private const int SingleBelow = 64;

    // Single records cost more each: their senders drain more often than those of batches, or the event thread would come before them.
    private const int SinglesBetweenDrains = 64;

    // The batch of a topic that had no load for so long is given back.
    private const long KeptIdleMs = 10_000;

    private readonly object _gate = new();
    private readonly List<RefusedRecord> _refused = [];
    private NativeBatch? _batch;
    private int _count;
    private long _handedOverAt;
    private uint _sentAlone;
    private bool _handedOverSinceTick;
    private bool _isFailed;
    private bool _isClosed;

    /// <summary>The topic's name.</summary>
    public string Topic => topic.Name;

    /// <summary>How many records are gathered.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Sends a record now or with the next batch. Never blocks for long.</summary>
    /// <param name="record">The record.</param>
    /// <param name="bytes">Holds its parts.</param>
    /// <param name="headers">Its headers.</param>
    /// <param name="opaque">Comes back with the report.</param>
    /// <param name="isHandOver">Whether a batch, or as many single records, were handed over, so that this thread should drain reports.</param>
    /// <returns><see cref="KafkaErrorCode.LocalQueueFull"/> when there is no capacity; otherwise, unless 0, why it was refused.</returns>
    /// <exception cref="ObjectDisposedException">The client takes no records any more.</exception>
    public KafkaErrorCode Send(
        in RecordEnvelope record, ReadOnlySpan<byte> bytes, ReadOnlySpan<HeaderEntry> headers, nint opaque, out bool isHandOver)
    {
        isHandOver = false;
        lock (_gate)
        {
            ProduceErrors.ThrowIfClosed(_isClosed);
            if (!inFlight.HasCapacityBeside(_count))
            {
                return KafkaErrorCode.LocalQueueFull;
            }

            if (!IsForBatch(record, bytes, headers))
            {
                // A sender that drains keeps the event thread from it for a while, which a few awaited messages must not wait for.
                isHandOver = ++_sentAlone % SinglesBetweenDrains == 0 && inFlight.Count >= SingleBelow;
                return SendAlone(record, bytes, headers, opaque);
            }

            _batch ??= new NativeBatch();
            if (!_batch.HasRoomFor(bytes.Length))
            {
                HandOver();
                isHandOver = true;
                if (!_batch.HasRoomFor(bytes.Length))
                {
                    return KafkaErrorCode.LocalQueueFull;
                }
            }

            Gather(record, bytes, opaque);
            if (_count == NativeBatch.Capacity)
            {
                HandOver();
                isHandOver = true;
            }
            else if (_count == 1)
            {
                wake.Wake();
            }
        }

        return KafkaErrorCode.NoError;
    }

    /// <summary>Hands over what is gathered, unless a sender did so since the last call.</summary>
    public void Tick()
    {
        if (_batch is null)
        {
            return;
        }

        lock (_gate)
        {
            if (!_handedOverSinceTick)
            {
                HandOver();
            }

            _handedOverSinceTick = false;
            if (_count == 0 && Environment.TickCount64 - _handedOverAt > KeptIdleMs)
            {
                _batch?.Dispose();
                _batch = null;
            }
        }
    }

    /// <summary>Hands over what is gathered.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            HandOver();
        }
    }

    /// <summary>A sender waits for what it has produced: that is sent without further linger, unless linger is always kept.</summary>
    public void SendNow()
    {
        if (!isLingerAdaptive)
        {
            return;
        }

        if (Count > 0)
        {
            Flush();
        }

        linger?.End();
    }

    /// <summary>Refuses records from now on and gives up those that are gathered.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            _batch?.Refuse(KafkaErrorCode.LocalPurgeQueue, _refused);
            Volatile.Write(ref _count, 0);
            TellRefused();
            _batch?.Dispose();
            _batch = null;
        }
    }

    // librdkafka takes batches without headers and timestamps only; an explicit partition must be known to exist.
    private bool IsForBatch(in RecordEnvelope record, ReadOnlySpan<byte> bytes, ReadOnlySpan<HeaderEntry> headers) =>
        record.Timestamp == RecordEnvelope.Now
        && headers.IsEmpty
        && bytes.Length <= largestGathered
        && !_isFailed
        && (record.Partition == MessageDescriptor.AnyPartition || record.Partition < (topic.Partitions?.Value ?? 0))
        && (_count > 0 || inFlight.Count >= SingleBelow);

    private void Gather(in RecordEnvelope record, ReadOnlySpan<byte> bytes, nint opaque)
    {
        int partition = record.Partition;
        bool isPlacedByKey = false;
        int partitions = topic.Partitions?.Value ?? 0;

        // Without a key librdkafka chooses: it knows which leaders are there, and when to move on from a sticky partition. It also chooses while the
        // number of partitions is not known, and with other partitioners.
        if (partition == MessageDescriptor.AnyPartition && record.KeyLength != RecordEnvelope.Null && partitions > 0)
        {
            partition = Murmur2.Partition(bytes.Slice(record.KeyOffset, record.KeyLength), partitions);
            isPlacedByKey = true;
        }

        _batch!.Add(bytes, record, partition, isPlacedByKey, opaque);
        Volatile.Write(ref _count, _batch.Count);
    }

    private KafkaErrorCode SendAlone(in RecordEnvelope record, ReadOnlySpan<byte> bytes, ReadOnlySpan<HeaderEntry> headers, nint opaque)
    {
        if (_count > 0)
        {
            HandOver();
            if (_count > 0)
            {
                return KafkaErrorCode.LocalQueueFull;
            }
        }

        KafkaErrorCode code = native.Produce(topic, record, bytes, headers, opaque);
        if (code == KafkaErrorCode.NoError)
        {
            inFlight.Add(1);
        }

        return code;
    }

    private void HandOver()
    {
        if (_count == 0)
        {
            return;
        }

        inFlight.Add(_batch!.HandOver(topic, _refused));
        Volatile.Write(ref _count, _batch.Count);
        _handedOverSinceTick = true;
        _handedOverAt = Environment.TickCount64;
        TellRefused();
    }

    private void TellRefused()
    {
        foreach (RefusedRecord record in _refused)
        {
            // After this the client fails every record: those to come are refused at the call.
            _isFailed |= ProduceErrors.IsFatal(record.Code);
            refused.Add(Topic, record);
        }

        _refused.Clear();
    }
}
