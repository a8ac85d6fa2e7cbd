namespace KafkaTyped.Producing.Sending;

/// <summary>The accumulators of a client's topics. Thread-safe; adding is for one thread at a time.</summary>
internal sealed class AccumulatorTable
{
    private TopicAccumulator[] _accumulators = [];

    /// <summary>Whether a record is gathered in one of them.</summary>
    public bool HasRecords
    {
        get
        {
            foreach (TopicAccumulator accumulator in Volatile.Read(ref _accumulators))
            {
                if (accumulator.Count > 0)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Adds a topic's accumulator.</summary>
    public void Add(TopicAccumulator accumulator) => Volatile.Write(ref _accumulators, [.. _accumulators, accumulator]);

    /// <summary>Hands over what was gathered before the last tick.</summary>
    public void Tick()
    {
        foreach (TopicAccumulator accumulator in Volatile.Read(ref _accumulators))
        {
            accumulator.Tick();
        }
    }

    /// <summary>Hands over everything that is gathered.</summary>
    public void Flush()
    {
        foreach (TopicAccumulator accumulator in Volatile.Read(ref _accumulators))
        {
            accumulator.Flush();
        }
    }

    /// <summary>Closes every accumulator.</summary>
    public void Close()
    {
        foreach (TopicAccumulator accumulator in Volatile.Read(ref _accumulators))
        {
            accumulator.Close();
        }
    }
}
