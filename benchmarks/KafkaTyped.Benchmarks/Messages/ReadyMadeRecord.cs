using System.Text;
using System.Text.Json;

namespace KafkaTyped.Benchmarks.Messages;

/// <summary>A message that was serialized before the measurement.</summary>
internal sealed record ReadyMadeRecord(byte[] Key, byte[] Value)
{
    public static ReadyMadeRecord[] CreatePool() =>
        Array.ConvertAll(OrderPool.Create(), static order => new ReadyMadeRecord(
            Encoding.UTF8.GetBytes(order.OrderId),
            JsonSerializer.SerializeToUtf8Bytes(order, OrderJsonContext.Default.Order)));

    /// <summary>The same keys with values of a given length.</summary>
    public static ReadyMadeRecord[] CreatePool(int valueBytes)
    {
        var random = new Random(4711);
        return Array.ConvertAll(CreatePool(), record =>
        {
            var value = new byte[valueBytes];
            random.NextBytes(value);
            return record with { Value = value };
        });
    }

    /// <summary>Writes records for the C program: their number, then of each the length and bytes of key and value. Little-endian.</summary>
    public static void WritePool(string path, ReadyMadeRecord[] records)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(records.Length);
        foreach (ReadyMadeRecord record in records)
        {
            writer.Write(record.Key.Length);
            writer.Write(record.Key);
            writer.Write(record.Value.Length);
            writer.Write(record.Value);
        }
    }
}
