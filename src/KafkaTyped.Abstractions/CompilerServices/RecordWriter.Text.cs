using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace KafkaTyped.CompilerServices;

/// <content>Text and big-endian binary forms, for keys and headers.</content>
public ref partial struct RecordWriter
{
    private const int UsualTextLength = 64;

    /// <summary>Writes text as UTF-8. A lone surrogate becomes U+FFFD, as with <see cref="Encoding.UTF8"/>.</summary>
    /// <param name="value">The text.</param>
    public void WriteText(scoped ReadOnlySpan<char> value)
    {
        Span<byte> free = GetSpan(Encoding.UTF8.GetMaxByteCount(value.Length));
        Advance(Encoding.UTF8.GetBytes(value, free));
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteText(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes one UTF-16 unit as UTF-8.</summary>
    /// <param name="value">The unit.</param>
    public void WriteText(char value) => WriteText([value]);

    /// <summary>Writes a value as text in the invariant culture.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="format">The format, as for <see cref="IFormattable"/>; empty for the type's general one.</param>
    public void WriteText<T>(T value, scoped ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        int size = UsualTextLength;
        int written;
        while (!value.TryFormat(GetSpan(size), out written, format, CultureInfo.InvariantCulture))
        {
            size = checked(size * 2);
        }

        Advance(written);
    }

    /// <summary>Writes one byte.</summary>
    /// <param name="value">The value.</param>
    public void WriteBinary(byte value)
    {
        GetSpan(1)[0] = value;
        Advance(1);
    }

    /// <inheritdoc cref="WriteBinary(byte)"/>
    public void WriteBinary(sbyte value) => WriteBinary(unchecked((byte)value));

    /// <summary>Writes one byte: 1 or 0.</summary>
    /// <param name="value">The value.</param>
    public void WriteBinary(bool value) => WriteBinary(value ? (byte)1 : (byte)0);

    /// <summary>Writes 2 bytes, big-endian.</summary>
    /// <param name="value">The value.</param>
    public void WriteBinary(short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(GetSpan(sizeof(short)), value);
        Advance(sizeof(short));
    }

    /// <inheritdoc cref="WriteBinary(short)"/>
    public void WriteBinary(ushort value) => WriteBinary(unchecked((short)value));

    /// <summary>Writes 4 bytes, big-endian.</summary>
    /// <param name="value">The value.</param>
    public void WriteBinary(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(GetSpan(sizeof(int)), value);
        Advance(sizeof(int));
    }

    /// <inheritdoc cref="WriteBinary(int)"/>
    public void WriteBinary(uint value) => WriteBinary(unchecked((int)value));

    /// <summary>Writes 8 bytes, big-endian.</summary>
    /// <param name="value">The value.</param>
    public void WriteBinary(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(GetSpan(sizeof(long)), value);
        Advance(sizeof(long));
    }

    /// <inheritdoc cref="WriteBinary(long)"/>
    public void WriteBinary(ulong value) => WriteBinary(unchecked((long)value));

    /// <summary>Writes 4 bytes, IEEE 754 big-endian.</summary>
    /// <param name="value">The value.</param>
    public void WriteBinary(float value) => WriteBinary(BitConverter.SingleToInt32Bits(value));

    /// <summary>Writes 8 bytes, IEEE 754 big-endian.</summary>
    /// <param name="value">The value.</param>
    public void WriteBinary(double value) => WriteBinary(BitConverter.DoubleToInt64Bits(value));

    /// <summary>Writes 16 bytes in the order of RFC 4122, which is that of the text.</summary>
    /// <param name="value">The value.</param>
    public void WriteBinary(Guid value)
    {
        value.TryWriteBytes(GetSpan(16), bigEndian: true, out int written);
        Advance(written);
    }
}
