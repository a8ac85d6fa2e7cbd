using System.Text;

namespace KafkaTyped;

/// <summary>A message was refused, or its delivery failed.</summary>
public sealed class KafkaProduceException : Exception
{
    private const int ShownKeyBytes = 64;

    /// <summary>Creates the exception.</summary>
    /// <param name="code">The error.</param>
    /// <param name="reason">The reason in words, without a period.</param>
    /// <param name="receipt">What is known of the record.</param>
    /// <param name="key">The record's key.</param>
    /// <param name="isRetriable">Whether the same message can succeed later.</param>
    /// <param name="isFatal">Whether the client cannot produce any more.</param>
    public KafkaProduceException(
        KafkaErrorCode code, string reason, DeliveryReceipt receipt, ReadOnlyMemory<byte>? key, bool isRetriable, bool isFatal)
        : base(Describe(code, reason, receipt, key))
    {
        Code = code;
        Reason = reason;
        Receipt = receipt;
        Key = key;
        IsRetriable = isRetriable;
        IsFatal = isFatal;
    }

    /// <summary>The error, with librdkafka's number (the same as <c>Confluent.Kafka.ErrorCode</c>).</summary>
    public KafkaErrorCode Code { get; }

    /// <summary>The reason in words, as librdkafka gives it.</summary>
    public string Reason { get; }

    /// <summary>What is known of the record; <see cref="DeliveryReceipt.Status"/> says whether it may stand in the topic all the same.</summary>
    public DeliveryReceipt Receipt { get; }

    /// <summary>The topic.</summary>
    public string Topic => Receipt.Topic;

    /// <summary>The record's key; <see langword="null"/> when it has none.</summary>
    public ReadOnlyMemory<byte>? Key { get; }

    /// <summary>
    /// Whether the same message can succeed when it is produced again later. When <see cref="Receipt"/> says
    /// <see cref="DeliveryStatus.PossiblyPersisted"/> that can write it twice.
    /// </summary>
    public bool IsRetriable { get; }

    /// <summary>Whether the client cannot produce any more, for example after another producer with the same transactional id took over.</summary>
    public bool IsFatal { get; }

    private static string Describe(KafkaErrorCode code, string reason, DeliveryReceipt receipt, ReadOnlyMemory<byte>? key)
    {
        string place = receipt.Partition >= 0 ? $"{receipt.Topic}[{receipt.Partition}]" : receipt.Topic;
        return $"Message to '{place}' with {DescribeKey(key)} failed: {reason} ({code}). It is {Persistence(receipt.Status)}.";
    }

    private static string Persistence(DeliveryStatus status) => status switch
    {
        DeliveryStatus.NotPersisted => "not in the topic",
        DeliveryStatus.PossiblyPersisted => "possibly in the topic",
        _ => "in the topic",
    };

    private static string DescribeKey(ReadOnlyMemory<byte>? key)
    {
        if (key is not { } bytes)
        {
            return "no key";
        }

        ReadOnlySpan<byte> shown = bytes.Span[..Math.Min(bytes.Length, ShownKeyBytes)];
        bool isText = shown.IndexOfAnyInRange((byte)0, (byte)0x1F) < 0 && System.Text.Unicode.Utf8.IsValid(shown);
        string text = isText ? $"'{Encoding.UTF8.GetString(shown)}'" : $"0x{Convert.ToHexString(shown)}";
        return bytes.Length > ShownKeyBytes ? $"key {text}… of {bytes.Length} bytes" : $"key {text}";
    }
}
