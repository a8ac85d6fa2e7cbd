using Confluent.Kafka;

namespace Quickstart.Checking;

/// <summary>
/// Reads back with a plain Confluent.Kafka consumer what was added to topics since a mark, so that what earlier runs left does not count.
/// </summary>
internal sealed class TopicReader : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly IConsumer<byte[]?, byte[]?> _consumer;
    private readonly IReadOnlyList<TopicPartitionOffset> _mark;

    private TopicReader(string bootstrapServers, IEnumerable<string> topics)
    {
        var configuration = new ConsumerConfig
        {
            BootstrapServers = bootstrapServers,
            GroupId = "quickstart-reader",
            EnableAutoCommit = false,
            EnableAutoOffsetStore = false,
        };
        _consumer = new ConsumerBuilder<byte[]?, byte[]?>(configuration)
            .SetKeyDeserializer(Deserializers.ByteArray!)
            .SetValueDeserializer(Deserializers.ByteArray!)
            .SetLogHandler((_, _) => { })
            .Build();
        TopicPartition[] partitions = [.. topics.SelectMany(PartitionsOf)];
        _mark = Ends(partitions);
    }

    /// <summary>Marks where the topics end now.</summary>
    public static TopicReader MarkEnd(string bootstrapServers, IEnumerable<string> topics) => new(bootstrapServers, topics);

    /// <summary>Reads everything from the mark to where the topics end now, each partition in order.</summary>
    public IReadOnlyList<StoredRecord> ReadSinceMark(CancellationToken cancellationToken)
    {
        Dictionary<TopicPartition, long> unread = Ends(_mark.Select(start => start.TopicPartition))
            .Zip(_mark, (end, start) => (start.TopicPartition, End: end.Offset.Value, Start: start.Offset.Value))
            .Where(partition => partition.End > partition.Start)
            .ToDictionary(partition => partition.TopicPartition, partition => partition.End);
        _consumer.Assign(_mark.Where(start => unread.ContainsKey(start.TopicPartition)));

        var records = new List<StoredRecord>();
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bound.CancelAfter(s_patience);
        while (unread.Count > 0)
        {
            ConsumeResult<byte[]?, byte[]?> result = _consumer.Consume(bound.Token);
            records.Add(new StoredRecord(result));
            if (result.Offset.Value + 1 >= unread[result.TopicPartition])
            {
                unread.Remove(result.TopicPartition);
                _consumer.IncrementalUnassign([result.TopicPartition]);
            }
        }

        return records;
    }

    public void Dispose()
    {
        _consumer.Close();
        _consumer.Dispose();
    }

    private IEnumerable<TopicPartition> PartitionsOf(string topic)
    {
        using IAdminClient admin = new DependentAdminClientBuilder(_consumer.Handle).Build();
        return admin.GetMetadata(topic, s_patience).Topics.Single().Partitions.Select(partition => new TopicPartition(topic, partition.PartitionId));
    }

    private List<TopicPartitionOffset> Ends(IEnumerable<TopicPartition> partitions) =>
        [.. partitions.Select(partition => new TopicPartitionOffset(partition, _consumer.QueryWatermarkOffsets(partition, s_patience).High))];
}
