namespace KafkaTyped.Producing.Deliveries;

/// <summary>The sequences that are being produced, by the number that is part of what goes through librdkafka with each of their messages.</summary>
/// <remarks>An opaque of a sequence is a flag, the sequence's number, and the message's place; others lie below the flag.</remarks>
internal sealed class ProduceSequenceTable
{
    private static readonly int s_indexBits = nint.Size == sizeof(long) ? 40 : 20;
    private static readonly nint s_flag = (nint)1 << ((nint.Size * 8) - 2);
    private static readonly int s_maxSequences = (int)Math.Min(s_flag >> s_indexBits, 1 << 20);

    private readonly object _gate = new();
    private ProduceSequence?[] _sequences = new ProduceSequence?[4];

    /// <summary>How many messages of a sequence have numbers of their own.</summary>
    public static long MaxIndex { get; } = 1L << s_indexBits;

    /// <summary>Whether a message belongs to a sequence.</summary>
    public static bool IsSequence(nint opaque) => opaque >= s_flag;

    /// <summary>Starts a sequence.</summary>
    /// <exception cref="InvalidOperationException">More sequences are being produced at once than there are numbers.</exception>
    public ProduceSequence Start(int maxInFlight)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxInFlight, 1);
        lock (_gate)
        {
            int id = Array.IndexOf(_sequences, null);
            if (id < 0)
            {
                id = _sequences.Length;
                if (id >= s_maxSequences)
                {
                    throw new InvalidOperationException($"More than {s_maxSequences} sequences are being produced by one client. Produce them one after another.");
                }

                var larger = new ProduceSequence?[id * 2];
                _sequences.CopyTo(larger, 0);
                Volatile.Write(ref _sequences, larger);
            }

            var sequence = new ProduceSequence(maxInFlight, s_flag | ((nint)id << s_indexBits));
            _sequences[id] = sequence;
            return sequence;
        }
    }

    /// <summary>The sequence of a message.</summary>
    public ProduceSequence Of(nint opaque) => Volatile.Read(ref _sequences)[(int)((opaque ^ s_flag) >> s_indexBits)]!;

    /// <summary>Ends a sequence, all of whose messages have ended.</summary>
    public void End(ProduceSequence sequence)
    {
        lock (_gate)
        {
            _sequences[Array.IndexOf(_sequences, sequence)] = null;
        }
    }
}
