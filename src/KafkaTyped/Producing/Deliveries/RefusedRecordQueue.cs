using System.Collections.Concurrent;
using KafkaTyped.Native;

namespace KafkaTyped.Producing.Deliveries;

/// <summary>
/// Records that librdkafka refused out of a batch, until the thread that drains next reports them: the sender holds its topic's lock,
/// under which no user code may run. Thread-safe.
/// </summary>
internal sealed class RefusedRecordQueue
{
    private readonly ConcurrentQueue<(string Topic, RefusedRecord Record)> _records = new();

    /// <summary>Whether every refusal was reported.</summary>
    public bool IsEmpty => _records.IsEmpty;

    /// <summary>Adds a refusal.</summary>
    public void Add(string topic, in RefusedRecord record) => _records.Enqueue((topic, record));

    /// <summary>Takes the oldest refusal.</summary>
    public bool TryTake(out (string Topic, RefusedRecord Record) refused) => _records.TryDequeue(out refused);
}
