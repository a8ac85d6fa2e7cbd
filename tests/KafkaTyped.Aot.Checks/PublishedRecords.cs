using System.Globalization;
using System.Text;
using Confluent.Kafka;
using KafkaTyped.Testing;

namespace KafkaTyped.Aot.Checks;

/// <summary>Compares what stands in the topics with what samples/AotHost sends, byte by byte and exactly once.</summary>
internal static class PublishedRecords
{
    /// <summary>The records of each topic.</summary>
    public const int Expected = 1000;

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    public static IEnumerable<string> FaultsOfOrders(EmbeddedKafka kafka) => Faults(kafka, "aot.orders", static number =>
    {
        string key = Key(number);
        var placedAt = new DateTimeOffset(2025, 3, 1, 8, 0, 0, TimeSpan.Zero).AddSeconds(number);
        string amount = (number * 1.5m).ToString(CultureInfo.InvariantCulture);
        string text = placedAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        string value = string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"orderId":"{{key}}","tenant":"north","number":{{number}},"amount":{{amount}},"placedAt":"{{text}}","lines":[{"sku":"sku-{{number}}","quantity":{{number % 7 + 1}},"kind":{{number % 2}}}]}""");
        return $"{key} tenant=north @{placedAt.ToUnixTimeMilliseconds()} {value}";
    });

    public static IEnumerable<string> FaultsOfShipments(EmbeddedKafka kafka) => Faults(kafka, "aot.shipments", static number =>
        $$"""{{Key(number)}} {"orderId":"{{Key(number)}}","number":{{number}}}""");

    private static IEnumerable<string> Faults(EmbeddedKafka kafka, string topic, Func<int, string> expect)
    {
        var expected = Enumerable.Range(0, Expected).Select(expect).ToHashSet(StringComparer.Ordinal);
        foreach (string record in Read(kafka, topic))
        {
            if (!expected.Remove(record))
            {
                yield return $"{topic}: a record too many, or wrong: {record}";
            }
        }

        foreach (string missing in expected)
        {
            yield return $"{topic}: not there: {missing}";
        }
    }

    private static List<string> Read(EmbeddedKafka kafka, string topic)
    {
        var configuration = new ConsumerConfig { BootstrapServers = kafka.BootstrapServers, GroupId = "checks", EnablePartitionEof = true };
        using IConsumer<byte[], byte[]> consumer = new ConsumerBuilder<byte[], byte[]>(configuration).Build();
        consumer.Assign(Enumerable.Range(0, 3).Select(partition => new TopicPartitionOffset(topic, partition, Offset.Beginning)));
        var records = new List<string>();
        for (int ended = 0; ended < 3;)
        {
            ConsumeResult<byte[], byte[]> result = consumer.Consume(s_limit) ?? throw new TimeoutException($"{topic} cannot be read to its end.");
            if (result.IsPartitionEOF)
            {
                ended++;
            }
            else
            {
                records.Add(Describe(result.Message));
            }
        }

        return records;
    }

    // The time of a message that does not set one is the time of the call: nothing to compare.
    private static string Describe(Message<byte[], byte[]> message)
    {
        string headers = string.Concat(message.Headers.Select(static header => $" {header.Key}={Encoding.UTF8.GetString(header.GetValueBytes())}"));
        string timestamp = message.Headers.Count > 0 ? $" @{message.Timestamp.UnixTimestampMs}" : "";
        return $"{Encoding.UTF8.GetString(message.Key)}{headers}{timestamp} {Encoding.UTF8.GetString(message.Value)}";
    }

    private static string Key(int number) => new Guid(number, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8).ToString("D");
}
