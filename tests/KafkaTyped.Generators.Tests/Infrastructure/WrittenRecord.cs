using System.Text;
using KafkaTyped.CompilerServices;

namespace KafkaTyped.Generators.Tests.Infrastructure;

/// <summary>The bytes of one record.</summary>
internal sealed record WrittenRecord(
    byte[]? Key, byte[]? Value, IReadOnlyList<(string Name, byte[]? Value)> Headers, int Partition, long Timestamp, RecordParts Parts)
{
    /// <summary>The key as text.</summary>
    public string? KeyText => Key is null ? null : Encoding.UTF8.GetString(Key);

    /// <summary>The value as text.</summary>
    public string? ValueText => Value is null ? null : Encoding.UTF8.GetString(Value);

    /// <summary>The text of a header; <see langword="null"/> where there is none.</summary>
    public string? HeaderText(string name) =>
        Headers.Where(header => header.Name == name).Select(static header => Encoding.UTF8.GetString(header.Value!)).SingleOrDefault();

    /// <summary>Writes a record as a producer would: into a small buffer, so that it has to grow.</summary>
    public static WrittenRecord Write<TMessage, TContract>(TMessage message)
        where TContract : struct, IMessageContract<TMessage>
    {
        RecordBuffer buffer = new(16);
        byte[]? key = null;
        RecordWriter writer = new(buffer);
        if (TContract.WriteKey(message, ref writer))
        {
            writer.Complete();
            key = buffer.WrittenSpan.ToArray();
        }

        buffer.Clear();
        byte[]? value = null;
        writer = new RecordWriter(buffer);
        if (TContract.WriteValue(message, ref writer))
        {
            writer.Complete();
            value = buffer.WrittenSpan.ToArray();
        }

        buffer.Clear();
        HeaderTable table = new();
        HeaderWriter headers = new(buffer, table);
        TContract.WriteHeaders(message, ref headers);
        headers.Complete();
        List<(string, byte[]?)> written = [];
        foreach (HeaderEntry entry in table.Entries)
        {
            string name = Encoding.UTF8.GetString(buffer.WrittenSpan.Slice(entry.NameOffset, entry.NameLength));
            Assert.Equal(0, buffer.WrittenSpan[entry.NameOffset + entry.NameLength]);
            written.Add((name, entry.ValueLength < 0 ? null : buffer.WrittenSpan.Slice(entry.ValueOffset, entry.ValueLength).ToArray()));
        }

        return new WrittenRecord(key, value, written, TContract.GetPartition(message), TContract.GetTimestamp(message), TContract.Parts);
    }
}
