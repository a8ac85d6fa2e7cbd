using System.Text;
using KafkaTyped.CompilerServices;
using KafkaTyped.Native;
using KafkaTyped.Producing;
using KafkaTyped.Producing.Deliveries;
using KafkaTyped.Producing.Sending;

namespace KafkaTyped.Testing;

/// <summary>The recording producer of one contract.</summary>
internal sealed class RecordingProducer<TMessage, TContract> : RecordingProducer<TMessage>
    where TContract : struct, IMessageContract<TMessage>
{
    private readonly long[] _nextOffsets;
    private readonly TimeProvider _timeProvider;
    private int _turn;

    public RecordingProducer(int partitions, TimeProvider timeProvider)
        : base(TContract.Descriptor.Topic)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(partitions, 1);
        _nextOffsets = new long[partitions];
        _timeProvider = timeProvider;
    }

    private protected override RecordedMessage<TMessage> Write(TMessage message, in ProduceOptions options)
    {
        ProduceScratch scratch = ProduceScratch.Rent();
        try
        {
            RecordEnvelope record = RecordSerializer<TMessage, TContract>.Serialize(message, options, scratch);
            ReadOnlySpan<byte> bytes = scratch.Buffer.WrittenSpan;
            ReadOnlyMemory<byte>? key = record.CopyKey(bytes);
            ReadOnlyMemory<byte>? value = record.ValueLength == RecordEnvelope.Null ? null : Copy(bytes, record.ValueOffset, record.ValueLength);
            DateTimeOffset timestamp = record.Timestamp == RecordEnvelope.Now
                ? DateTimeOffset.FromUnixTimeMilliseconds(_timeProvider.GetUtcNow().ToUnixTimeMilliseconds())
                : DateTimeOffset.FromUnixTimeMilliseconds(record.Timestamp);
            var receipt = new DeliveryReceipt(Topic, PartitionOf(record.Partition, key), -1, timestamp, DeliveryStatus.NotPersisted);
            return new RecordedMessage<TMessage>(message, receipt, key, value, CopyHeaders(bytes, scratch.Headers.Entries));
        }
        finally
        {
            scratch.Return();
        }
    }

    private protected override RecordedMessage<TMessage> Append(RecordedMessage<TMessage> record)
    {
        int partition = record.Receipt.Partition;
        return record with { Receipt = record.Receipt with { Offset = _nextOffsets[partition]++, Status = DeliveryStatus.Persisted } };
    }

    private protected override KafkaProduceException Fail(RecordedMessage<TMessage> record, KafkaErrorCode error, DeliveryStatus status) =>
        new(
            error,
            NativeText.Describe(error),
            record.Receipt with { Status = status },
            record.Key,
            ProduceErrors.IsRetriable(error),
            isFatal: error == KafkaErrorCode.LocalFatal);

    private static KeyValuePair<string, ReadOnlyMemory<byte>?>[] CopyHeaders(ReadOnlySpan<byte> bytes, ReadOnlySpan<HeaderEntry> entries)
    {
        var headers = new KeyValuePair<string, ReadOnlyMemory<byte>?>[entries.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            HeaderEntry entry = entries[i];
            ReadOnlyMemory<byte>? value = entry.ValueLength < 0 ? null : Copy(bytes, entry.ValueOffset, entry.ValueLength);
            headers[i] = new(Encoding.UTF8.GetString(bytes.Slice(entry.NameOffset, entry.NameLength)), value);
        }

        return headers;
    }

    // Nullable: next to any other type, null would become an empty memory.
    private static ReadOnlyMemory<byte>? Copy(ReadOnlySpan<byte> bytes, int offset, int length) => bytes.Slice(offset, length).ToArray();

    private int PartitionOf(int asked, ReadOnlyMemory<byte>? key)
    {
        if (asked == MessageDescriptor.AnyPartition)
        {
            return key is { } present ? Murmur2.Partition(present.Span, _nextOffsets.Length) : (int)((uint)_turn++ % (uint)_nextOffsets.Length);
        }

        if (asked < _nextOffsets.Length)
        {
            return asked;
        }

        const KafkaErrorCode Unknown = KafkaErrorCode.LocalUnknownPartition;
        throw new KafkaProduceException(
            Unknown, NativeText.Describe(Unknown), new DeliveryReceipt(Topic, asked, -1, null, DeliveryStatus.NotPersisted), key, isRetriable: false, isFatal: false);
    }
}
