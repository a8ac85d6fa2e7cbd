using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace KafkaTyped.CompilerServices;

/// <content>JSON strings.</content>
public ref partial struct RecordWriter
{
    // What one UTF-16 unit can become: \uXXXX.
    private const int LongestEscape = 6;

    /// <summary>Writes a string, or <c>null</c>. A lone surrogate becomes U+FFFD.</summary>
    /// <param name="prefix">What precedes the value.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, string? value)
    {
        prefix.CopyTo(GetSpan(prefix.Length));
        _position += prefix.Length;
        WriteJsonText(value);
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, string)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, char value)
    {
        WriteRaw(prefix);
        WriteJsonText([value]);
    }

    /// <summary>Writes the original string of a URI, or <c>null</c>.</summary>
    /// <param name="prefix">What precedes the value.</param>
    /// <param name="value">The value.</param>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, Uri? value) => WriteJson(prefix, value?.OriginalString);

    /// <summary>Writes a version as a string, or <c>null</c>.</summary>
    /// <param name="prefix">What precedes the value.</param>
    /// <param name="value">The value.</param>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, Version? value)
    {
        if (value is null)
        {
            WriteJsonNull(prefix);
            return;
        }

        WriteRaw(prefix);
        WriteRaw("\""u8);
        WriteText(value);
        WriteRaw("\""u8);
    }

    /// <summary>Writes bytes as a base64 string.</summary>
    /// <param name="prefix">What precedes the value.</param>
    /// <param name="value">The bytes.</param>
    public void WriteJsonBase64(scoped ReadOnlySpan<byte> prefix, scoped ReadOnlySpan<byte> value)
    {
        WriteRaw(prefix);
        Span<byte> free = GetSpan(checked(Base64.GetMaxEncodedToUtf8Length(value.Length) + 2));
        free[0] = (byte)'"';
        OperationStatus status = Base64.EncodeToUtf8(value, free[1..], out _, out int written);
        Debug.Assert(status == OperationStatus.Done, "There is room for all of it.");
        free[written + 1] = (byte)'"';
        _position += written + 2;
    }

    /// <summary>Writes bytes as a base64 string, or <c>null</c>.</summary>
    /// <param name="prefix">What precedes the value.</param>
    /// <param name="value">The bytes.</param>
    public void WriteJsonBase64(scoped ReadOnlySpan<byte> prefix, byte[]? value)
    {
        if (value is null)
        {
            WriteJsonNull(prefix);
        }
        else
        {
            WriteJsonBase64(prefix, value.AsSpan());
        }
    }

    /// <inheritdoc cref="WriteJsonBase64(ReadOnlySpan{byte}, byte[])"/>
    public void WriteJsonBase64(scoped ReadOnlySpan<byte> prefix, ReadOnlyMemory<byte>? value)
    {
        if (value is { } bytes)
        {
            WriteJsonBase64(prefix, bytes.Span);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    private void WriteJsonText(string? value)
    {
        if (value is null)
        {
            WriteRaw("null"u8);
        }
        else
        {
            WriteJsonText(value.AsSpan());
        }
    }

    private void WriteJsonText(scoped ReadOnlySpan<char> value)
    {
        Span<byte> free = GetSpan(value.Length + 2);
        free[0] = (byte)'"';
        int plain = JsonText.CopyPlain(value, free[1..]);
        if (plain == value.Length)
        {
            free[plain + 1] = (byte)'"';
            _position += plain + 2;
            return;
        }

        _position += plain + 1;
        WriteEscaped(value[plain..]);
        WriteRaw("\""u8);
    }

    private void WriteEscaped(scoped ReadOnlySpan<char> value)
    {
        while (!value.IsEmpty)
        {
            // Two units at most are escaped at once, and what follows them may be plain.
            Span<byte> free = GetSpan(value.Length + (2 * LongestEscape));
            int written = JsonText.Escape(value, free, out int read);
            value = value[read..];
            int plain = JsonText.CopyPlain(value, free[written..]);
            value = value[plain..];
            _position += written + plain;
        }
    }
}
