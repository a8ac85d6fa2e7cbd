using System.Buffers.Text;
using System.Diagnostics;

namespace KafkaTyped.CompilerServices;

/// <summary>
/// Formats numbers as <see cref="Utf8Formatter"/> does, and faster where they have few digits, as amounts and measurements have.
/// </summary>
internal static class JsonNumbers
{
    private const int LongestScale = 6;

    // Decimals of at most 15 digits are told apart by a double, those of at most 6 by a float: so few digits are never more than the shortest ones.
    private const double DoubleLimit = 1e15;
    private const float SingleLimit = 1e6f;

    // Below, exponents are written.
    private const double Smallest = 1e-3;

    private static readonly double[] s_powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6];

    /// <summary>Writes a number; 32 bytes are enough.</summary>
    /// <param name="value">The number.</param>
    /// <param name="output">Where to write.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Write(decimal value, Span<byte> output)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        ulong digits = ((ulong)(uint)parts[1] << 32) | (uint)parts[0];
        if (parts[2] == 0)
        {
            // Zero is written without a sign, also where its sign bit is set.
            return WriteScaled(digits, (parts[3] >> 16) & 0xFF, parts[3] < 0 && digits != 0, output);
        }

        return Utf8Formatter.TryFormat(value, output, out int written) ? written : NoRoom();
    }

    /// <inheritdoc cref="Write(decimal, Span{byte})"/>
    public static int Write(double value, Span<byte> output)
    {
        double magnitude = Math.Abs(value);
        if (magnitude >= Smallest)
        {
            for (int scale = 0; scale <= LongestScale; scale++)
            {
                double power = s_powers[scale];
                double scaled = magnitude * power;
                if (!(scaled < DoubleLimit))
                {
                    break;
                }

                // The product can be off by its last bit; the quotient of two exact numbers decides.
                double digits = Math.Round(scaled);
                if (Math.Abs(scaled - digits) <= scaled * 1e-15 && digits / power == magnitude)
                {
                    return WriteScaled((ulong)digits, scale, value < 0, output);
                }
            }
        }

        return Utf8Formatter.TryFormat(value, output, out int written) ? written : NoRoom();
    }

    /// <inheritdoc cref="Write(decimal, Span{byte})"/>
    public static int Write(float value, Span<byte> output)
    {
        float magnitude = MathF.Abs(value);
        if (magnitude >= (float)Smallest)
        {
            for (int scale = 0; scale <= LongestScale; scale++)
            {
                float power = (float)s_powers[scale];
                float scaled = magnitude * power;
                if (!(scaled < SingleLimit))
                {
                    break;
                }

                float digits = MathF.Round(scaled);
                if (digits / power == magnitude)
                {
                    return WriteScaled((ulong)digits, scale, value < 0, output);
                }
            }
        }

        return Utf8Formatter.TryFormat(value, output, out int written) ? written : NoRoom();
    }

    // Digits with the decimal point before the last few of them: 12, 0.12, 0.0012.
    private static int WriteScaled(ulong digits, int scale, bool isNegative, Span<byte> output)
    {
        int sign = 0;
        if (isNegative)
        {
            output[0] = (byte)'-';
            output = output[1..];
            sign = 1;
        }

        bool done = Utf8Formatter.TryFormat(digits, output, out int count);
        Debug.Assert(done, "The caller makes room.");
        if (scale == 0)
        {
            return sign + count;
        }

        int whole = count - scale;
        if (whole > 0)
        {
            for (int i = count; i > whole; i--)
            {
                output[i] = output[i - 1];
            }

            output[whole] = (byte)'.';
            return sign + count + 1;
        }

        output[..count].CopyTo(output[(2 - whole)..]);
        output[..(2 - whole)].Fill((byte)'0');
        output[1] = (byte)'.';
        return sign + scale + 2;
    }

    private static int NoRoom() => throw new InvalidOperationException("A number is longer than the room that was made for it.");
}
