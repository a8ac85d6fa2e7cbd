using System.Buffers;
using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KafkaTyped.CompilerServices;

/// <summary>
/// Escapes text as <c>JavaScriptEncoder.Default</c> does: everything outside printable ASCII, and of that what has a meaning in HTML
/// (<c>" &amp; ' + &lt; &gt; `</c>) and the backslash.
/// </summary>
internal static class JsonText
{
    private static ReadOnlySpan<byte> HexDigits => "0123456789ABCDEF"u8;

    // One byte for each ASCII character: 1 where it stands for itself.
    private static ReadOnlySpan<byte> Plain =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        1, 1, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0,
    ];

    /// <summary>Copies characters that stand for themselves, up to the first that does not.</summary>
    /// <param name="value">The text.</param>
    /// <param name="output">Where to copy; as long as the text at least. Bytes behind the copied ones may be overwritten.</param>
    /// <returns>How many characters were copied.</returns>
    public static int CopyPlain(ReadOnlySpan<char> value, Span<byte> output)
    {
        Debug.Assert(output.Length >= value.Length, "The caller makes room.");
        ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(value));
        ref byte target = ref MemoryMarshal.GetReference(output);
        int length = value.Length;
        int index = 0;

        if (Vector128.IsHardwareAccelerated && length >= Vector128<ushort>.Count)
        {
            if (Vector256.IsHardwareAccelerated)
            {
                for (; index <= length - Vector256<byte>.Count; index += Vector256<byte>.Count)
                {
                    Vector256<ushort> low = Vector256.LoadUnsafe(ref source, (nuint)index);
                    Vector256<ushort> high = Vector256.LoadUnsafe(ref source, (nuint)(index + Vector256<ushort>.Count));
                    Vector256<byte> bytes = Narrow(low, high);
                    bytes.StoreUnsafe(ref target, (nuint)index);
                    uint special = FindSpecial(bytes);
                    if (special != 0)
                    {
                        return index + BitOperations.TrailingZeroCount(special);
                    }
                }
            }

            for (; index <= length - Vector128<byte>.Count; index += Vector128<byte>.Count)
            {
                Vector128<ushort> low = Vector128.LoadUnsafe(ref source, (nuint)index);
                Vector128<ushort> high = Vector128.LoadUnsafe(ref source, (nuint)(index + Vector128<ushort>.Count));
                Vector128<byte> bytes = Narrow(low, high);
                bytes.StoreUnsafe(ref target, (nuint)index);
                uint special = FindSpecial(bytes);
                if (special != 0)
                {
                    return index + BitOperations.TrailingZeroCount(special);
                }
            }

            // The rest, in steps of eight; the last step goes back over characters that are already copied.
            while (index < length)
            {
                int start = Math.Min(index, length - Vector128<ushort>.Count);
                Vector128<ushort> units = Vector128.LoadUnsafe(ref source, (nuint)start);
                Vector128<byte> bytes = Narrow(units, units);
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, start), bytes.AsUInt64().ToScalar());
                uint special = FindSpecial(bytes);
                if (special != 0)
                {
                    return start + BitOperations.TrailingZeroCount(special);
                }

                index = start + Vector128<ushort>.Count;
            }

            return length;
        }

        for (; index < length; index++)
        {
            ushort unit = Unsafe.Add(ref source, index);
            if (!IsPlain(unit))
            {
                break;
            }

            Unsafe.Add(ref target, index) = (byte)unit;
        }

        return index;
    }

    /// <summary>Writes the escape of the first character, which does not stand for itself.</summary>
    /// <param name="value">The text; not empty.</param>
    /// <param name="output">Where to write; 12 bytes at least.</param>
    /// <param name="read">How many UTF-16 units were read: 1 or 2.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Escape(ReadOnlySpan<char> value, Span<byte> output, out int read)
    {
        char unit = value[0];
        read = 1;
        if (unit >= 128)
        {
            if (char.IsSurrogate(unit))
            {
                if (char.IsHighSurrogate(unit) && value.Length > 1 && char.IsLowSurrogate(value[1]))
                {
                    read = 2;
                    return WriteHex(unit, output) + WriteHex(value[1], output[6..]);
                }

                unit = '\uFFFD';
            }

            return WriteHex(unit, output);
        }

        byte shortForm = unit switch
        {
            '\b' => (byte)'b',
            '\t' => (byte)'t',
            '\n' => (byte)'n',
            '\f' => (byte)'f',
            '\r' => (byte)'r',
            '\\' => (byte)'\\',
            _ => 0,
        };

        if (shortForm == 0)
        {
            return WriteHex(unit, output);
        }

        output[1] = shortForm;
        output[0] = (byte)'\\';
        return 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(ushort unit) => unit < 128 && Plain[unit] != 0;

    private static int WriteHex(char unit, Span<byte> output)
    {
        output[5] = HexDigits[unit & 0xF];
        output[4] = HexDigits[(unit >> 4) & 0xF];
        output[3] = HexDigits[(unit >> 8) & 0xF];
        output[2] = HexDigits[unit >> 12];
        output[1] = (byte)'u';
        output[0] = (byte)'\\';
        return 6;
    }

    // Units above 127 become 127, which is special itself.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(Vector128<ushort> low, Vector128<ushort> high)
    {
        Vector128<ushort> limit = Vector128.Create((ushort)0x7F);
        return Vector128.Narrow(Vector128.Min(low, limit), Vector128.Min(high, limit));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Narrow(Vector256<ushort> low, Vector256<ushort> high)
    {
        Vector256<ushort> limit = Vector256.Create((ushort)0x7F);
        return Vector256.Narrow(Vector256.Min(low, limit), Vector256.Min(high, limit));
    }

    // One bit for each byte, set where it does not stand for itself: outside ' ' to '~', or one of " & ' < > + \ `.
    // The masks take & with ', and < with >.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint FindSpecial(Vector128<byte> bytes)
    {
        Vector128<byte> special =
            Vector128.GreaterThan(bytes - Vector128.Create((byte)' '), Vector128.Create((byte)('~' - ' '))) |
            Vector128.Equals(bytes, Vector128.Create((byte)'"')) |
            Vector128.Equals(bytes & Vector128.Create((byte)0xFE), Vector128.Create((byte)'&')) |
            Vector128.Equals(bytes & Vector128.Create((byte)0xFD), Vector128.Create((byte)'<')) |
            Vector128.Equals(bytes, Vector128.Create((byte)'+')) |
            Vector128.Equals(bytes, Vector128.Create((byte)'\\')) |
            Vector128.Equals(bytes, Vector128.Create((byte)'`'));
        return special.ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint FindSpecial(Vector256<byte> bytes)
    {
        Vector256<byte> special =
            Vector256.GreaterThan(bytes - Vector256.Create((byte)' '), Vector256.Create((byte)('~' - ' '))) |
            Vector256.Equals(bytes, Vector256.Create((byte)'"')) |
            Vector256.Equals(bytes & Vector256.Create((byte)0xFE), Vector256.Create((byte)'&')) |
            Vector256.Equals(bytes & Vector256.Create((byte)0xFD), Vector256.Create((byte)'<')) |
            Vector256.Equals(bytes, Vector256.Create((byte)'+')) |
            Vector256.Equals(bytes, Vector256.Create((byte)'\\')) |
            Vector256.Equals(bytes, Vector256.Create((byte)'`'));
        return special.ExtractMostSignificantBits();
    }
}
