using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;

namespace KafkaTyped.Contracts;

/// <summary>Formats times as System.Text.Json does: ISO 8601 with as many digits of the second's fraction as are needed.</summary>
internal static class JsonTime
{
    private const int FractionStart = 19;
    private const int FractionEnd = 27;

    /// <summary>Writes a time in quotes and returns how many bytes that took, 35 at most.</summary>
    public static int WriteQuoted(DateTime value, Span<byte> output)
    {
        output[0] = (byte)'"';
        int length = Write(value, output[1..]);
        output[length + 1] = (byte)'"';
        return length + 2;
    }

    /// <inheritdoc cref="WriteQuoted(DateTime, Span{byte})"/>
    public static int WriteQuoted(DateTimeOffset value, Span<byte> output)
    {
        output[0] = (byte)'"';
        int length = Write(value, output[1..]);
        output[length + 1] = (byte)'"';
        return length + 2;
    }

    private static int Write(DateTime value, Span<byte> output)
    {
        bool done = Utf8Formatter.TryFormat(value, output, out int written, new StandardFormat('O'));
        Debug.Assert(done, "The caller makes room.");
        return TrimFraction(output[..written]);
    }

    private static int Write(DateTimeOffset value, Span<byte> output)
    {
        bool done = Utf8Formatter.TryFormat(value, output, out int written, new StandardFormat('O'));
        Debug.Assert(done, "The caller makes room.");
        return TrimFraction(output[..written]);
    }

    // 2026-11-20T12:05:54.1200000+01:00: drops the zeros, and the point with the last of them.
    private static int TrimFraction(Span<byte> text)
    {
        int end = FractionEnd;
        while (text[end - 1] == (byte)'0')
        {
            end--;
        }

        if (end == FractionStart + 1)
        {
            end = FractionStart;
        }

        text[FractionEnd..].CopyTo(text[end..]);
        return text.Length - FractionEnd + end;
    }
}
