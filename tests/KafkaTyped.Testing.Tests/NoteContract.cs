using KafkaTyped.CompilerServices;

namespace KafkaTyped.Testing.Tests;

public readonly struct NoteContract : IMessageContract<Note>
{
    public static MessageDescriptor Descriptor { get; } = new() { MessageType = typeof(Note), Topic = "notes", Partitions = 6 };

    public static RecordParts Parts => RecordParts.Key | RecordParts.Headers | RecordParts.Partition | RecordParts.Timestamp;

    public static bool WriteKey(Note message, ref RecordWriter writer) => WriteText(message.Key, ref writer);

    public static bool WriteValue(Note message, ref RecordWriter writer) => WriteText(message.Text, ref writer);

    public static void WriteHeaders(Note message, ref HeaderWriter writer) => writer.WriteText("author"u8, message.Author);

    public static int GetPartition(Note message) => message.Partition ?? MessageDescriptor.AnyPartition;

    public static long GetTimestamp(Note message) => message.Time?.ToUnixTimeMilliseconds() ?? MessageDescriptor.NoTimestamp;

    private static bool WriteText(string? text, ref RecordWriter writer)
    {
        if (text is null)
        {
            return false;
        }

        writer.WriteText(text);
        return true;
    }
}
