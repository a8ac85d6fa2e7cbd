using KafkaTyped.CompilerServices;
using KafkaTyped.Native;
using KafkaTyped.Producing.Sending;

namespace KafkaTyped.Producing;

/// <summary>Writes a message as a record into a scratch buffer, by its contract; generic over it, so that every call into generated code is direct.</summary>
internal static class RecordSerializer<TMessage, TContract>
    where TContract : struct, IMessageContract<TMessage>
{
    /// <summary>Writes key, value and headers, one behind the other.</summary>
    /// <exception cref="ArgumentNullException">There is no message.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Its partition or timestamp is out of range.</exception>
    public static RecordEnvelope Serialize(TMessage message, in ProduceOptions options, ProduceScratch scratch)
    {
        if (message is null)
        {
            throw new ArgumentNullException(nameof(message), $"A message of type '{typeof(TMessage)}' is required; a tombstone is sent by its key.");
        }

        RecordBuffer buffer = scratch.Buffer;
        int keyLength = RecordEnvelope.Null;
        if ((TContract.Parts & RecordParts.Key) != 0)
        {
            var key = new RecordWriter(buffer);
            if (TContract.WriteKey(message, ref key))
            {
                keyLength = key.Position;
                key.Complete();
            }
        }

        int valueOffset = buffer.Position;
        int valueLength = RecordEnvelope.Null;
        var value = new RecordWriter(buffer);
        if (TContract.WriteValue(message, ref value))
        {
            valueLength = value.Position - valueOffset;
            value.Complete();
        }

        if ((TContract.Parts & RecordParts.Headers) != 0 || options.Headers is not null)
        {
            WriteHeaders(message, options.Headers, scratch);
        }

        return new RecordEnvelope
        {
            KeyOffset = 0,
            KeyLength = keyLength,
            ValueOffset = valueOffset,
            ValueLength = valueLength,
            Partition = PartitionOf(message, options),
            Timestamp = TimestampOf(message, options),
        };
    }

    private static void WriteHeaders(TMessage message, MessageHeaders? added, ProduceScratch scratch)
    {
        var headers = new HeaderWriter(scratch.Buffer, scratch.Headers);
        if ((TContract.Parts & RecordParts.Headers) != 0)
        {
            TContract.WriteHeaders(message, ref headers);
        }

        for (int i = 0; i < (added?.Count ?? 0); i++)
        {
            (string name, ReadOnlyMemory<byte>? value) = added![i];
            headers.Write(name, value);
        }

        headers.Complete();
    }

    private static int PartitionOf(TMessage message, in ProduceOptions options)
    {
        int partition = options.Partition ??
            ((TContract.Parts & RecordParts.Partition) != 0 ? TContract.GetPartition(message) : MessageDescriptor.AnyPartition);
        return partition >= MessageDescriptor.AnyPartition
            ? partition
            : throw new ArgumentOutOfRangeException(
                nameof(message), partition, "A partition is 0 or more, or -1 to leave the choice to the partitioner.");
    }

    private static long TimestampOf(TMessage message, in ProduceOptions options)
    {
        if (options.Timestamp is { } given)
        {
            return RecordTimestamp.From(given);
        }

        long timestamp = (TContract.Parts & RecordParts.Timestamp) != 0 ? TContract.GetTimestamp(message) : MessageDescriptor.NoTimestamp;
        return timestamp == MessageDescriptor.NoTimestamp ? RecordEnvelope.Now : RecordTimestamp.From(timestamp);
    }
}
