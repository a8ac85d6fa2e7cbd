namespace KafkaTyped.Native;

/// <summary>One delivery report, valid only while its event is handled.</summary>
internal readonly unsafe ref struct NativeDelivery
{
    private readonly NativeMessage* _message;

    public NativeDelivery(NativeMessage* message) => _message = message;

    public KafkaErrorCode Error => _message->Error;

    public nint Topic => _message->Topic;

    public int Partition => _message->Partition;

    public long Offset => _message->Offset;

    public nint Opaque => _message->Opaque;

    public DeliveryStatus Status => (DeliveryStatus)NativeMethods.rd_kafka_message_status(_message);

    /// <summary>The record's timestamp; <see langword="null"/> when the broker gave none, or none that .NET has.</summary>
    public DateTimeOffset? Timestamp
    {
        get
        {
            int kind;
            long milliseconds = NativeMethods.rd_kafka_message_timestamp(_message, &kind);
            return kind == 0 || milliseconds is < 0 or > 253_402_300_799_999 ? null : DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        }
    }

    /// <summary>A copy of the key; <see langword="null"/> for a null key.</summary>
    /// <remarks>No array: a null one would become an empty memory, and so an empty key.</remarks>
    public ReadOnlyMemory<byte>? CopyKey() =>
        _message->Key == null ? null : (ReadOnlyMemory<byte>?)new ReadOnlySpan<byte>(_message->Key, checked((int)_message->KeySize)).ToArray();
}
