using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace KafkaTyped.CompilerServices;

/// <content>
/// JSON values, byte for byte as System.Text.Json writes them with its default encoder. Each method writes <c>prefix</c>, a literal that the
/// generator has fused from everything that precedes the value (braces, commas, the member's name), and the value behind it.
/// </content>
public ref partial struct RecordWriter
{
    private const int LongestInt64 = 20;
    private const int LongestDouble = 32;
    private const int LongestDecimal = 32;
    private const int LongestInt128 = 40;
    private const int LongestDateTime = 33;
    private const int LongestTimeSpan = 26;

    /// <summary>Writes <c>null</c>.</summary>
    /// <param name="prefix">What precedes the value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteJsonNull(scoped ReadOnlySpan<byte> prefix)
    {
        Span<byte> free = GetSpan(prefix.Length + 4);
        prefix.CopyTo(free);
        "null"u8.CopyTo(free[prefix.Length..]);
        _position += prefix.Length + 4;
    }

    /// <summary>Writes a value behind its prefix.</summary>
    /// <param name="prefix">What precedes the value.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, bool value)
    {
        Span<byte> free = GetSpan(prefix.Length + 5);
        prefix.CopyTo(free);
        if (value)
        {
            "true"u8.CopyTo(free[prefix.Length..]);
            _position += prefix.Length + 4;
        }
        else
        {
            "false"u8.CopyTo(free[prefix.Length..]);
            _position += prefix.Length + 5;
        }
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, int value)
    {
        Span<byte> free = GetSpan(prefix.Length + LongestInt64);
        prefix.CopyTo(free);
        Utf8Formatter.TryFormat(value, free[prefix.Length..], out int written);
        _position += prefix.Length + written;
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, uint value)
    {
        Span<byte> free = GetSpan(prefix.Length + LongestInt64);
        prefix.CopyTo(free);
        Utf8Formatter.TryFormat(value, free[prefix.Length..], out int written);
        _position += prefix.Length + written;
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, long value)
    {
        Span<byte> free = GetSpan(prefix.Length + LongestInt64);
        prefix.CopyTo(free);
        Utf8Formatter.TryFormat(value, free[prefix.Length..], out int written);
        _position += prefix.Length + written;
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, ulong value)
    {
        Span<byte> free = GetSpan(prefix.Length + LongestInt64);
        prefix.CopyTo(free);
        Utf8Formatter.TryFormat(value, free[prefix.Length..], out int written);
        _position += prefix.Length + written;
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool)"/>
    /// <exception cref="ArgumentException">The value is not finite.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, float value)
    {
        if (!float.IsFinite(value))
        {
            JsonErrors.ThrowNotFinite(value);
        }

        Span<byte> free = GetSpan(prefix.Length + LongestDouble);
        prefix.CopyTo(free);
        _position += prefix.Length + JsonNumbers.Write(value, free[prefix.Length..]);
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, double value)
    {
        if (!double.IsFinite(value))
        {
            JsonErrors.ThrowNotFinite(value);
        }

        Span<byte> free = GetSpan(prefix.Length + LongestDouble);
        prefix.CopyTo(free);
        _position += prefix.Length + JsonNumbers.Write(value, free[prefix.Length..]);
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, float)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, Half value)
    {
        if (!Half.IsFinite(value))
        {
            JsonErrors.ThrowNotFinite(value);
        }

        WriteFormatted(prefix, value, LongestDouble);
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, decimal value)
    {
        Span<byte> free = GetSpan(prefix.Length + LongestDecimal);
        prefix.CopyTo(free);
        _position += prefix.Length + JsonNumbers.Write(value, free[prefix.Length..]);
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, Int128 value) => WriteFormatted(prefix, value, LongestInt128);

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, UInt128 value) => WriteFormatted(prefix, value, LongestInt128);

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, Guid value)
    {
        Span<byte> free = GetSpan(prefix.Length + 38);
        prefix.CopyTo(free);
        free = free[prefix.Length..];
        free[0] = (byte)'"';
        Utf8Formatter.TryFormat(value, free[1..], out int written);
        Debug.Assert(written == 36, "A Guid has 36 characters.");
        free[37] = (byte)'"';
        _position += prefix.Length + 38;
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, DateTime value)
    {
        Span<byte> free = GetSpan(prefix.Length + LongestDateTime + 2);
        prefix.CopyTo(free);
        _position += prefix.Length + JsonTime.WriteQuoted(value, free[prefix.Length..]);
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, DateTimeOffset value)
    {
        Span<byte> free = GetSpan(prefix.Length + LongestDateTime + 2);
        prefix.CopyTo(free);
        _position += prefix.Length + JsonTime.WriteQuoted(value, free[prefix.Length..]);
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, DateOnly value) => WriteQuoted(prefix, value, LongestDateTime, "O");

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, TimeOnly value) => WriteQuoted(prefix, value.ToTimeSpan(), LongestTimeSpan, "c");

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, TimeSpan value) => WriteQuoted(prefix, value, LongestTimeSpan, "c");

    /// <summary>
    /// Writes the comma between two members or items where whether there is a first one is not known at compile time. A JSON value never ends
    /// in an opening bracket, so the byte before says it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteJsonSeparator()
    {
        Span<byte> free = GetSpan(1);
        if (_bytes[_position - 1] is not ((byte)'{' or (byte)'['))
        {
            free[0] = (byte)',';
            _position++;
        }
    }

    private void WriteFormatted<T>(scoped ReadOnlySpan<byte> prefix, T value, int longest)
        where T : struct, IUtf8SpanFormattable
    {
        Span<byte> free = GetSpan(prefix.Length + longest);
        prefix.CopyTo(free);
        value.TryFormat(free[prefix.Length..], out int written, default, CultureInfo.InvariantCulture);
        _position += prefix.Length + written;
    }

    private void WriteQuoted<T>(scoped ReadOnlySpan<byte> prefix, T value, int longest, scoped ReadOnlySpan<char> format)
        where T : struct, IUtf8SpanFormattable
    {
        Span<byte> free = GetSpan(prefix.Length + longest + 2);
        prefix.CopyTo(free);
        free = free[prefix.Length..];
        free[0] = (byte)'"';
        value.TryFormat(free[1..], out int written, format, CultureInfo.InvariantCulture);
        free[written + 1] = (byte)'"';
        _position += prefix.Length + written + 2;
    }
}
