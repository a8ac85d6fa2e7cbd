using System.Text;
using Confluent.Kafka;

namespace Quickstart.Checking;

/// <summary>A record as it stands in its topic.</summary>
internal sealed record StoredRecord(ConsumeResult<byte[]?, byte[]?> Result)
{
    public string Topic => Result.Topic;

    public int Partition => Result.Partition.Value;

    public long Offset => Result.Offset.Value;

    public string Key => Text(Result.Message.Key);

    public byte[] Value => Result.Message.Value ?? [];

    public Timestamp Timestamp => Result.Message.Timestamp;

    /// <summary>The headers as <c>name=value</c>, sorted.</summary>
    public IEnumerable<string> Headers =>
        Result.Message.Headers.Select(header => $"{header.Key}={Text(header.GetValueBytes())}").Order(StringComparer.Ordinal);

    public string? Header(string name) => Result.Message.Headers.TryGetLastBytes(name, out byte[] value) ? Text(value) : null;

    /// <summary>The size of key, value and headers in bytes.</summary>
    public long Size =>
        (Result.Message.Key?.Length ?? 0) + Value.Length +
        Result.Message.Headers.Sum(header => Encoding.UTF8.GetByteCount(header.Key) + (header.GetValueBytes()?.Length ?? 0));

    private static string Text(byte[]? bytes) => bytes is null ? "(none)" : Encoding.UTF8.GetString(bytes);
}
