using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace KafkaTyped.CompilerServices;

/// <summary>Formats times as System.Text.Json does: ISO 8601 with as many digits of the second's fraction as are needed.</summary>
internal static class JsonTime
{
    private const int FractionStart = 19;
    private const int FractionDigits = 7;

    /// <summary>Writes a time in quotes and returns how many bytes that took, 35 at most.</summary>
    public static int WriteQuoted(DateTime value, Span<byte> output)
    {
        output[0] = (byte)'"';
        Span<byte> text = output[1..];
        int length;
        if (value.Kind == DateTimeKind.Local)
        {
            length = WriteLocal(value, text);
        }
        else
        {
            length = WriteTicks(value, text);
            text[length] = (byte)'Z';
            length += value.Kind == DateTimeKind.Utc ? 1 : 0;
        }

        text[length] = (byte)'"';
        return length + 2;
    }

    /// <inheritdoc cref="WriteQuoted(DateTime, Span{byte})"/>
    public static int WriteQuoted(DateTimeOffset value, Span<byte> output)
    {
        output[0] = (byte)'"';
        Span<byte> text = output[1..];
        int length = WriteTicks(value.DateTime, text);
        int minutes = value.TotalOffsetMinutes;
        Span<byte> offset = text.Slice(length, 7);
        offset[0] = minutes < 0 ? (byte)'-' : (byte)'+';
        (uint hours, uint rest) = Math.DivRem((uint)Math.Abs(minutes), 60u);
        WriteTwo(hours, offset, 1);
        offset[3] = (byte)':';
        WriteTwo(rest, offset, 4);
        offset[6] = (byte)'"';
        return length + 8;
    }

    // 2026-11-20T12:05:54.12
    private static int WriteTicks(DateTime value, Span<byte> output)
    {
        (int year, int month, int day) = value;
        uint fraction = (uint)(value.Ticks % TimeSpan.TicksPerSecond);
        uint seconds = (uint)(value.Ticks % TimeSpan.TicksPerDay / TimeSpan.TicksPerSecond);
        (uint minutes, uint second) = Math.DivRem(seconds, 60u);
        (uint hour, uint minute) = Math.DivRem(minutes, 60u);
        (uint century, uint yearOfCentury) = Math.DivRem((uint)year, 100u);

        Span<byte> text = output[..(FractionStart + 1 + FractionDigits)];
        WriteTwo(century, text, 0);
        WriteTwo(yearOfCentury, text, 2);
        text[4] = (byte)'-';
        WriteTwo((uint)month, text, 5);
        text[7] = (byte)'-';
        WriteTwo((uint)day, text, 8);
        text[10] = (byte)'T';
        WriteTwo(hour, text, 11);
        text[13] = (byte)':';
        WriteTwo(minute, text, 14);
        text[16] = (byte)':';
        WriteTwo(second, text, 17);
        return fraction == 0 ? FractionStart : WriteFraction(fraction, text);
    }

    // Trailing zeros are left out.
    private static int WriteFraction(uint fraction, Span<byte> text)
    {
        text[FractionStart] = (byte)'.';
        int digits = FractionDigits;
        while (fraction % 10 == 0)
        {
            fraction /= 10;
            digits--;
        }

        for (int i = FractionStart + digits; i > FractionStart; i--)
        {
            (fraction, uint digit) = Math.DivRem(fraction, 10u);
            text[i] = (byte)('0' + digit);
        }

        return FractionStart + 1 + digits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteTwo(uint number, Span<byte> text, int place)
    {
        (uint tens, uint ones) = Math.DivRem(number, 10u);
        text[place + 1] = (byte)('0' + ones);
        text[place] = (byte)('0' + tens);
    }

    // The offset of a local time depends on the time zone.
    private static int WriteLocal(DateTime value, Span<byte> output)
    {
        Span<byte> offset = stackalloc byte[40];
        bool done = Utf8Formatter.TryFormat(value, offset, out int written, new StandardFormat('O'));
        Debug.Assert(done, "There is room for the longest form.");
        offset = offset[(FractionStart + 1 + FractionDigits)..written];
        int length = WriteTicks(value, output);
        offset.CopyTo(output[length..]);
        return length + offset.Length;
    }
}
