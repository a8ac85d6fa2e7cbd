namespace KafkaTyped.Generators.Memory;

/// <summary>Makes a <see cref="Fingerprint"/> of values in their order. The mixing is that of MurmurHash3 for 128 bits.</summary>
internal struct FingerprintBuilder
{
    private const ulong FirstFactor = 0x87c37b91114253d5;
    private const ulong SecondFactor = 0x4cf5ad432745937f;

    private ulong _first;
    private ulong _second;
    private ulong _count;

    /// <summary>Adds a number.</summary>
    public void Add(ulong value)
    {
        unchecked
        {
            _first ^= Rotate(value * FirstFactor, 31) * SecondFactor;
            _first = ((Rotate(_first, 27) + _second) * 5) + 0x52dce729;
            _second ^= Rotate((value + 0x9e3779b97f4a7c15) * SecondFactor, 33) * FirstFactor;
            _second = ((Rotate(_second, 31) + _first) * 5) + 0x38495ab5;
            _count++;
        }
    }

    /// <summary>Adds a number.</summary>
    public void Add(int value) => Add(unchecked((ulong)value));

    /// <summary>Adds another fingerprint.</summary>
    public void Add(Fingerprint value)
    {
        Add(value.First);
        Add(value.Second);
    }

    /// <summary>Adds a text, so that <c>ab</c>, <c>c</c> is not <c>a</c>, <c>bc</c>.</summary>
    public void Add(string text)
    {
        Add(text.Length);
        ulong word = 0;
        for (int index = 0; index < text.Length; index++)
        {
            word = (word << 16) | text[index];
            if ((index & 3) == 3)
            {
                Add(word);
                word = 0;
            }
        }

        if ((text.Length & 3) != 0)
        {
            Add(word);
        }
    }

    /// <summary>The fingerprint of what was added.</summary>
    public readonly Fingerprint Finish()
    {
        unchecked
        {
            ulong first = _first ^ _count;
            ulong second = _second ^ _count;
            first += second;
            second += first;
            first = Spread(first);
            second = Spread(second);
            first += second;
            return new Fingerprint(first, second + first);
        }
    }

    private static ulong Rotate(ulong value, int bits) => (value << bits) | (value >> (64 - bits));

    private static ulong Spread(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 33)) * 0xff51afd7ed558ccd;
            value = (value ^ (value >> 33)) * 0xc4ceb9fe1a85ec53;
            return value ^ (value >> 33);
        }
    }
}
