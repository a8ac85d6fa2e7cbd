using KafkaTyped.CompilerServices;

namespace KafkaTyped.Hosting.Tests;

/// <summary>A contract as the generator writes it, for a message that is a text; the type parameter says which message.</summary>
internal readonly struct TestContract<TMessage> : IMessageContract<TMessage>
    where TMessage : ITestMessage
{
    public static MessageDescriptor Descriptor { get; } = TMessage.Descriptor;

    public static RecordParts Parts => RecordParts.None;

    public static bool WriteKey(TMessage message, ref RecordWriter writer) => false;

    public static bool WriteValue(TMessage message, ref RecordWriter writer)
    {
        writer.WriteText(message.Text);
        return true;
    }

    public static void WriteHeaders(TMessage message, ref HeaderWriter writer)
    {
    }

    public static int GetPartition(TMessage message) => MessageDescriptor.AnyPartition;

    public static long GetTimestamp(TMessage message) => MessageDescriptor.NoTimestamp;
}
