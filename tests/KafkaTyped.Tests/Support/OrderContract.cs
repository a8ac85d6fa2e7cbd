using KafkaTyped.CompilerServices;

namespace KafkaTyped.Tests.Support;

/// <summary>Written by hand, so that the runtime is tested without the generator.</summary>
internal readonly struct OrderContract : IMessageContract<Order>
{
    public const string Poison = "poison";

    public static MessageDescriptor Descriptor { get; } = new() { MessageType = typeof(Order), Topic = "orders" };

    public static RecordParts Parts => RecordParts.Key | RecordParts.Headers | RecordParts.Partition | RecordParts.Timestamp;

    public static bool WriteKey(Order message, ref RecordWriter writer)
    {
        if (message.Key is null)
        {
            return false;
        }

        writer.WriteText(message.Key);
        return true;
    }

    public static bool WriteValue(Order message, ref RecordWriter writer)
    {
        if (message.Value is null)
        {
            return false;
        }

        if (message.Value == Poison)
        {
            throw new FormatException("This message cannot be written.");
        }

        writer.WriteText(message.Value);
        return true;
    }

    public static void WriteHeaders(Order message, ref HeaderWriter writer) => writer.WriteText("tenant"u8, message.Tenant);

    public static int GetPartition(Order message) => message.Partition;

    public static long GetTimestamp(Order message) => message.Timestamp;
}
