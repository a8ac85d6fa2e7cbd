using System.Buffers.Text;

namespace KafkaTyped.CompilerServices;

/// <content>JSON numbers under <c>[JsonNumberHandling]</c>.</content>
public ref partial struct RecordWriter
{
    /// <summary>Writes a number as a string, as <c>JsonNumberHandling.WriteAsString</c> asks for.</summary>
    /// <param name="prefix">What precedes the value.</param>
    /// <param name="value">The value.</param>
    public void WriteJsonAsString(scoped ReadOnlySpan<byte> prefix, int value)
    {
        Span<byte> free = StartQuoted(prefix, LongestInt64);
        Utf8Formatter.TryFormat(value, free, out int written);
        EndQuoted(free, written);
    }

    /// <inheritdoc cref="WriteJsonAsString(ReadOnlySpan{byte}, int)"/>
    public void WriteJsonAsString(scoped ReadOnlySpan<byte> prefix, uint value)
    {
        Span<byte> free = StartQuoted(prefix, LongestInt64);
        Utf8Formatter.TryFormat(value, free, out int written);
        EndQuoted(free, written);
    }

    /// <inheritdoc cref="WriteJsonAsString(ReadOnlySpan{byte}, int)"/>
    public void WriteJsonAsString(scoped ReadOnlySpan<byte> prefix, long value)
    {
        Span<byte> free = StartQuoted(prefix, LongestInt64);
        Utf8Formatter.TryFormat(value, free, out int written);
        EndQuoted(free, written);
    }

    /// <inheritdoc cref="WriteJsonAsString(ReadOnlySpan{byte}, int)"/>
    public void WriteJsonAsString(scoped ReadOnlySpan<byte> prefix, ulong value)
    {
        Span<byte> free = StartQuoted(prefix, LongestInt64);
        Utf8Formatter.TryFormat(value, free, out int written);
        EndQuoted(free, written);
    }

    /// <inheritdoc cref="WriteJsonAsString(ReadOnlySpan{byte}, int)"/>
    public void WriteJsonAsString(scoped ReadOnlySpan<byte> prefix, float value)
    {
        Span<byte> free = StartQuoted(prefix, LongestDouble);
        EndQuoted(free, JsonNumbers.Write(value, free));
    }

    /// <inheritdoc cref="WriteJsonAsString(ReadOnlySpan{byte}, int)"/>
    public void WriteJsonAsString(scoped ReadOnlySpan<byte> prefix, double value)
    {
        Span<byte> free = StartQuoted(prefix, LongestDouble);
        EndQuoted(free, JsonNumbers.Write(value, free));
    }

    /// <inheritdoc cref="WriteJsonAsString(ReadOnlySpan{byte}, int)"/>
    public void WriteJsonAsString(scoped ReadOnlySpan<byte> prefix, decimal value)
    {
        Span<byte> free = StartQuoted(prefix, LongestDecimal);
        EndQuoted(free, JsonNumbers.Write(value, free));
    }

    /// <inheritdoc cref="WriteJsonAsString(ReadOnlySpan{byte}, int)"/>
    public void WriteJsonAsString(scoped ReadOnlySpan<byte> prefix, Half value) => WriteQuoted(prefix, value, LongestInt128, default);

    /// <inheritdoc cref="WriteJsonAsString(ReadOnlySpan{byte}, int)"/>
    public void WriteJsonAsString(scoped ReadOnlySpan<byte> prefix, Int128 value) => WriteQuoted(prefix, value, LongestInt128, default);

    /// <inheritdoc cref="WriteJsonAsString(ReadOnlySpan{byte}, int)"/>
    public void WriteJsonAsString(scoped ReadOnlySpan<byte> prefix, UInt128 value) => WriteQuoted(prefix, value, LongestInt128, default);

    /// <inheritdoc cref="WriteJsonAsString(ReadOnlySpan{byte}, int)"/>
    public void WriteJsonAsString(scoped ReadOnlySpan<byte> prefix, int? value)
    {
        if (value is { } present)
        {
            WriteJsonAsString(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJsonAsString(ReadOnlySpan{byte}, int)"/>
    public void WriteJsonAsString(scoped ReadOnlySpan<byte> prefix, uint? value)
    {
        if (value is { } present)
        {
            WriteJsonAsString(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJsonAsString(ReadOnlySpan{byte}, int)"/>
    public void WriteJsonAsString(scoped ReadOnlySpan<byte> prefix, long? value)
    {
        if (value is { } present)
        {
            WriteJsonAsString(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJsonAsString(ReadOnlySpan{byte}, int)"/>
    public void WriteJsonAsString(scoped ReadOnlySpan<byte> prefix, ulong? value)
    {
        if (value is { } present)
        {
            WriteJsonAsString(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJsonAsString(ReadOnlySpan{byte}, int)"/>
    public void WriteJsonAsString(scoped ReadOnlySpan<byte> prefix, float? value)
    {
        if (value is { } present)
        {
            WriteJsonAsString(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJsonAsString(ReadOnlySpan{byte}, int)"/>
    public void WriteJsonAsString(scoped ReadOnlySpan<byte> prefix, double? value)
    {
        if (value is { } present)
        {
            WriteJsonAsString(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJsonAsString(ReadOnlySpan{byte}, int)"/>
    public void WriteJsonAsString(scoped ReadOnlySpan<byte> prefix, decimal? value)
    {
        if (value is { } present)
        {
            WriteJsonAsString(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJsonAsString(ReadOnlySpan{byte}, int)"/>
    public void WriteJsonAsString(scoped ReadOnlySpan<byte> prefix, Half? value)
    {
        if (value is { } present)
        {
            WriteJsonAsString(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJsonAsString(ReadOnlySpan{byte}, int)"/>
    public void WriteJsonAsString(scoped ReadOnlySpan<byte> prefix, Int128? value)
    {
        if (value is { } present)
        {
            WriteJsonAsString(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJsonAsString(ReadOnlySpan{byte}, int)"/>
    public void WriteJsonAsString(scoped ReadOnlySpan<byte> prefix, UInt128? value)
    {
        if (value is { } present)
        {
            WriteJsonAsString(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <summary>Writes a number, or its name where it is not finite, as <c>JsonNumberHandling.AllowNamedFloatingPointLiterals</c> asks for.</summary>
    /// <param name="prefix">What precedes the value.</param>
    /// <param name="value">The value.</param>
    public void WriteJsonOrName(scoped ReadOnlySpan<byte> prefix, double value)
    {
        if (double.IsFinite(value))
        {
            WriteJson(prefix, value);
        }
        else
        {
            WriteJsonAsString(prefix, value);
        }
    }

    /// <inheritdoc cref="WriteJsonOrName(ReadOnlySpan{byte}, double)"/>
    public void WriteJsonOrName(scoped ReadOnlySpan<byte> prefix, double? value)
    {
        if (value is { } present)
        {
            WriteJsonOrName(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJsonOrName(ReadOnlySpan{byte}, double)"/>
    public void WriteJsonOrName(scoped ReadOnlySpan<byte> prefix, float value)
    {
        if (float.IsFinite(value))
        {
            WriteJson(prefix, value);
        }
        else
        {
            WriteJsonAsString(prefix, value);
        }
    }

    /// <inheritdoc cref="WriteJsonOrName(ReadOnlySpan{byte}, double)"/>
    public void WriteJsonOrName(scoped ReadOnlySpan<byte> prefix, float? value)
    {
        if (value is { } present)
        {
            WriteJsonOrName(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJsonOrName(ReadOnlySpan{byte}, double)"/>
    public void WriteJsonOrName(scoped ReadOnlySpan<byte> prefix, Half value)
    {
        if (Half.IsFinite(value))
        {
            WriteJson(prefix, value);
        }
        else
        {
            WriteJsonAsString(prefix, value);
        }
    }

    /// <inheritdoc cref="WriteJsonOrName(ReadOnlySpan{byte}, double)"/>
    public void WriteJsonOrName(scoped ReadOnlySpan<byte> prefix, Half? value)
    {
        if (value is { } present)
        {
            WriteJsonOrName(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    private Span<byte> StartQuoted(scoped ReadOnlySpan<byte> prefix, int longest)
    {
        Span<byte> free = GetSpan(prefix.Length + longest + 2);
        prefix.CopyTo(free);
        free[prefix.Length] = (byte)'"';
        _position += prefix.Length + 1;
        return free[(prefix.Length + 1)..];
    }

    private void EndQuoted(Span<byte> free, int written)
    {
        free[written] = (byte)'"';
        _position += written + 1;
    }
}
