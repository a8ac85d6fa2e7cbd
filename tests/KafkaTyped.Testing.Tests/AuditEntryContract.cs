using KafkaTyped.CompilerServices;

namespace KafkaTyped.Testing.Tests;

public readonly struct AuditEntryContract : IMessageContract<AuditEntry>
{
    public static MessageDescriptor Descriptor { get; } = new() { MessageType = typeof(AuditEntry), Topic = "audit.entries", Cluster = "audit" };

    public static RecordParts Parts => RecordParts.None;

    public static bool WriteKey(AuditEntry message, ref RecordWriter writer) => false;

    public static bool WriteValue(AuditEntry message, ref RecordWriter writer)
    {
        writer.WriteText(message.Text);
        return true;
    }

    public static void WriteHeaders(AuditEntry message, ref HeaderWriter writer)
    {
    }

    public static int GetPartition(AuditEntry message) => MessageDescriptor.AnyPartition;

    public static long GetTimestamp(AuditEntry message) => MessageDescriptor.NoTimestamp;
}
