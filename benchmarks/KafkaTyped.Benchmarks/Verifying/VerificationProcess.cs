using System.Text;
using System.Text.Json;
using Confluent.Kafka;
using KafkaTyped.Benchmarks.Contenders.KafkaTyped;
using KafkaTyped.Benchmarks.Measuring;
using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Verifying;

/// <summary>
/// The verb <c>verify</c>: several threads produce on one producer, mixing <c>Produce</c> and <c>ProduceAsync</c>, each with keys of its own;
/// then every record is read back. Nothing is timed.
/// </summary>
internal static class VerificationProcess
{
    // What the embedded cluster still holds of a topic when all of it was sent.
    private const int Messages = 60_000;
    private const int KeysOfThread = 50;
    private const int AwaitEvery = 64;

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    public static int Run(ParseResult arguments)
    {
        string servers = arguments.GetRequiredValue<string>("--bootstrap-servers");
        int threads = arguments.GetValue<int?>("--threads") ?? 4;

        // Tells this run's records from those that a cluster kept of another.
        int run = Environment.ProcessId;
        Dictionary<string, int> lengths = Send(servers, threads, run);
        VerificationMeasurement result = Compare(servers, threads, run, lengths);
        Console.WriteLine(JsonSerializer.Serialize(result, MeasurementJsonContext.Default.VerificationMeasurement));
        return 0;
    }

    private static NumberedOrder Order(string key, int run, int number) => new(key, run, number, "Kühlschrank \"groß\"", number * 0.25m);

    /// <summary>Returns how many messages each key has.</summary>
    private static Dictionary<string, int> Send(string servers, int threads, int run)
    {
        using var client = new TypedClient(servers);
        IKafkaProducer<NumberedOrder> producer = client.Producer<NumberedOrder>();
        var keys = new string[threads][];
        var senders = new Thread[threads];
        int ofKey = Messages / threads / KeysOfThread;
        for (int thread = 0; thread < threads; thread++)
        {
            string[] own = [.. Enumerable.Range(0, KeysOfThread).Select(static _ => Guid.NewGuid().ToString("D"))];
            keys[thread] = own;
            senders[thread] = new Thread(() => Send(producer, own, run, ofKey));
            senders[thread].Start();
        }

        foreach (Thread sender in senders)
        {
            sender.Join();
        }

        producer.FlushAsync().AsTask().GetAwaiter().GetResult();
        return keys.SelectMany(static own => own).ToDictionary(static key => key, _ => ofKey);
    }

    private static void Send(IKafkaProducer<NumberedOrder> producer, string[] keys, int run, int ofKey)
    {
        int sent = 0;
        var awaited = new List<Task<DeliveryReceipt>>();
        for (int number = 0; number < ofKey; number++)
        {
            foreach (string key in keys)
            {
                NumberedOrder order = Order(key, run, number);
                if (++sent % AwaitEvery == 0)
                {
                    awaited.Add(producer.ProduceAsync(order).AsTask());
                }
                else
                {
                    producer.Produce(order);
                }
            }
        }

        Task.WhenAll(awaited).GetAwaiter().GetResult();
    }

    private static VerificationMeasurement Compare(string servers, int threads, int run, Dictionary<string, int> lengths)
    {
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        int seen = 0;
        int outOfOrder = 0;
        int wrongBytes = 0;
        foreach (Message<byte[], byte[]> message in Read(servers))
        {
            string key = Encoding.UTF8.GetString(message.Key);
            NumberedOrder? order = JsonSerializer.Deserialize(message.Value, OrderJsonContext.Default.NumberedOrder);
            if (order?.Run != run || !lengths.ContainsKey(key))
            {
                continue;
            }

            seen++;
            outOfOrder += order.Number == next.GetValueOrDefault(key) ? 0 : 1;
            next[key] = order.Number + 1;
            byte[] expected = JsonSerializer.SerializeToUtf8Bytes(Order(key, run, order.Number), OrderJsonContext.Default.NumberedOrder);
            wrongBytes += message.Value.AsSpan().SequenceEqual(expected) ? 0 : 1;
        }

        int sent = lengths.Values.Sum();
        return new VerificationMeasurement(threads, sent, Math.Max(0, sent - seen), outOfOrder, wrongBytes);
    }

    private static IEnumerable<Message<byte[], byte[]>> Read(string servers)
    {
        var configuration = new ConsumerConfig { BootstrapServers = servers, GroupId = "kafkatyped.benchmark", EnablePartitionEof = true, EnableAutoCommit = false };
        using IConsumer<byte[], byte[]> consumer = new ConsumerBuilder<byte[], byte[]>(configuration).Build();
        consumer.Assign(Enumerable.Range(0, BenchmarkTopic.Partitions)
            .Select(static partition => new TopicPartitionOffset(BenchmarkTopic.Verification, partition, Offset.Beginning)));
        for (int ended = 0; ended < BenchmarkTopic.Partitions;)
        {
            ConsumeResult<byte[], byte[]> result = consumer.Consume(s_limit) ?? throw new TimeoutException("The topic cannot be read to its end.");
            if (result.IsPartitionEOF)
            {
                ended++;
            }
            else
            {
                yield return result.Message;
            }
        }
    }
}
