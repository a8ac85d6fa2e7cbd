using KafkaTyped.Contracts;
using KafkaTyped.Native;

namespace KafkaTyped.Producing;

/// <summary>
/// Hands the records of one topic to librdkafka, in the order in which they come. Under load records are staged and handed over 256 at a time,
/// grouped by partition, which costs a third of single calls; a record that cannot be staged goes alone, behind those that are.
/// </summary>
/// <remarks>
/// Under the lock there is no user code, no waiting and no draining of reports; what a hand-over refuses is told by whoever drains next.
/// </remarks>
internal sealed class TopicStage(KafkaClient client, NativeClient native, NativeTopic topic, int largestStaged)
{
    // Fewer outstanding than this and there is nothing to gain: each goes at once, and the first of a burst does not wait for the tick.
    private const int SingleBelow = 64;

    private readonly object _gate = new();
    private readonly List<RefusedRecord> _refused = [];
    private NativeBatch? _batch;
    private bool _handedOverSinceTick;
    private bool _isFailed;
    private bool _isClosed;

    /// <summary>The topic's name.</summary>
    public string Name => topic.Name;

    /// <summary>How many records are staged.</summary>
    public int Count => _batch?.Count ?? 0;

    /// <summary>Sends a record now or with the next batch. Never blocks for long.</summary>
    /// <param name="record">The record.</param>
    /// <param name="bytes">Holds its parts.</param>
    /// <param name="headers">Its headers.</param>
    /// <param name="opaque">Comes back with the report.</param>
    /// <param name="isHandOver">Whether this call handed a batch over, so that this thread should drain reports.</param>
    /// <returns><see cref="KafkaErrorCode.LocalQueueFull"/> when there is no room; otherwise, unless 0, why it was refused.</returns>
    /// <exception cref="ObjectDisposedException">The client takes no records any more.</exception>
    public KafkaErrorCode Send(
        in RecordEnvelope record, ReadOnlySpan<byte> bytes, ReadOnlySpan<HeaderEntry> headers, nint opaque, out bool isHandOver)
    {
        isHandOver = false;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, typeof(IKafkaProducer<>));
            if (!client.HasRoomBeside(Count))
            {
                return KafkaErrorCode.LocalQueueFull;
            }

            if (!TryStage(record, bytes, headers, opaque, out isHandOver))
            {
                return SendAlone(record, bytes, headers, opaque);
            }
        }

        return KafkaErrorCode.NoError;
    }

    /// <summary>Hands over what is staged, unless a sender did so since the last call.</summary>
    public void Tick()
    {
        if (Count == 0)
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
        }
    }

    /// <summary>Hands over what is staged.</summary>
    /// <returns>Whether nothing is staged any more.</returns>
    public bool Flush()
    {
        lock (_gate)
        {
            HandOver();
            return Count == 0;
        }
    }

    /// <summary>Refuses records from now on and gives up those that are staged.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            _batch?.Refuse(KafkaErrorCode.LocalPurgeQueue, _refused);
            TellRefused();
            _batch?.Dispose();
            _batch = null;
        }
    }

    private bool TryStage(
        in RecordEnvelope record, ReadOnlySpan<byte> bytes, ReadOnlySpan<HeaderEntry> headers, nint opaque, out bool isHandOver)
    {
        isHandOver = false;
        int partitions = topic.Partitions?.Value ?? 0;
        if (partitions == 0 || record.Timestamp != RecordEnvelope.Now || !headers.IsEmpty || bytes.Length > largestStaged || record.Partition >= partitions ||
            _isFailed || (Count == 0 && client.Outstanding < SingleBelow))
        {
            return false;
        }

        NativeBatch batch = _batch ??= new NativeBatch();
        if (!batch.HasRoomFor(bytes.Length))
        {
            HandOver();
            isHandOver = true;
            if (!batch.HasRoomFor(bytes.Length))
            {
                // Only the part of the buffer that librdkafka counts in bytes can be full here; the record goes the way that says so.
                return false;
            }
        }

        batch.Add(bytes, record, PartitionOf(record, bytes, partitions), opaque);
        if (batch.Count == NativeBatch.Capacity)
        {
            HandOver();
            isHandOver = true;
        }
        else if (batch.Count == 1)
        {
            client.WakeFromRest();
        }

        return true;
    }

    // A null key is placed by librdkafka, which knows which leaders are there and when to move on from a sticky partition.
    private static int PartitionOf(in RecordEnvelope record, ReadOnlySpan<byte> bytes, int partitions) =>
        record.Partition != MessageDescriptor.AnyPartition ? record.Partition
        : record.KeyLength == RecordEnvelope.Null ? NativeBatch.Unassigned
        : Murmur2.Partition(bytes.Slice(record.KeyOffset, record.KeyLength), partitions);

    private KafkaErrorCode SendAlone(in RecordEnvelope record, ReadOnlySpan<byte> bytes, ReadOnlySpan<HeaderEntry> headers, nint opaque)
    {
        if (Count > 0)
        {
            HandOver();
            if (Count > 0)
            {
                return KafkaErrorCode.LocalQueueFull;
            }
        }

        KafkaErrorCode code = native.Produce(topic, record, bytes, headers, opaque);
        if (code == KafkaErrorCode.NoError)
        {
            client.NoteHandedOver(1);
        }

        return code;
    }

    private void HandOver()
    {
        if (_batch is not { Count: > 0 } batch)
        {
            return;
        }

        client.NoteHandedOver(NativeClient.Produce(topic, batch, _refused));
        _handedOverSinceTick = true;
        TellRefused();
    }

    private void TellRefused()
    {
        foreach (RefusedRecord record in _refused)
        {
            // After this the client fails every record: those to come are refused at the call.
            _isFailed |= ProduceErrors.IsFatal(record.Code);
            client.TellLater(Name, record);
        }

        _refused.Clear();
    }
}
