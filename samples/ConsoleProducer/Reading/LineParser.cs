using System.Text;
using KafkaTyped;

namespace ConsoleProducer.Reading;

/// <summary>Takes lines apart: <c>headers delimiter key separator value</c>, of which headers and key are optional.</summary>
internal sealed class LineParser(ReaderProperties properties)
{
    /// <summary>Makes a record of a line.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <param name="number">Its number from 1, for messages.</param>
    /// <exception cref="UsageException">The line lacks a separator.</exception>
    public ParsedLine Parse(byte[] line, long number)
    {
        ReadOnlySpan<byte> rest = line;
        MessageHeaders? headers = null;
        byte[]? key = null;
        if (properties.ParseHeaders && TryTake(ref rest, properties.HeadersDelimiter, "headers.delimiter", line, number, out ReadOnlySpan<byte> text) && !IsNull(text))
        {
            headers = ParseHeaders(text, number);
        }

        if (properties.ParseKey && TryTake(ref rest, properties.KeySeparator, "key.separator", line, number, out ReadOnlySpan<byte> keyText))
        {
            key = BytesOrNull(keyText);
        }

        return new ParsedLine(new ConsoleRecord(key, BytesOrNull(rest)), headers);
    }

    private bool TryTake(
        ref ReadOnlySpan<byte> rest, byte[] separator, string separatorName, byte[] line, long number, out ReadOnlySpan<byte> taken)
    {
        int end = rest.IndexOf(separator);
        if (end < 0)
        {
            taken = default;
            return properties.IgnoreError
                ? false
                : throw new UsageException($"line {number} has no {separatorName}: '{Encoding.UTF8.GetString(line)}'");
        }

        taken = rest[..end];
        rest = rest[(end + separator.Length)..];
        return true;
    }

    private MessageHeaders ParseHeaders(ReadOnlySpan<byte> text, long number)
    {
        var headers = new MessageHeaders();
        while (true)
        {
            int end = text.IndexOf(properties.HeadersSeparator);
            Add(headers, end < 0 ? text : text[..end], number);
            if (end < 0)
            {
                return headers;
            }

            text = text[(end + properties.HeadersSeparator.Length)..];
        }
    }

    private void Add(MessageHeaders headers, ReadOnlySpan<byte> pair, long number)
    {
        int end = pair.IndexOf(properties.HeadersKeySeparator);
        if (end < 0 && !properties.IgnoreError)
        {
            throw new UsageException($"line {number} has a header without headers.key.separator: '{Encoding.UTF8.GetString(pair)}'");
        }

        ReadOnlySpan<byte> name = end < 0 ? pair : pair[..end];
        if (name.IsEmpty || IsNull(name))
        {
            throw new UsageException($"line {number} has a header without a name: '{Encoding.UTF8.GetString(pair)}'");
        }

        byte[]? value = end < 0 ? null : BytesOrNull(pair[(end + properties.HeadersKeySeparator.Length)..]);
        headers.Add(Encoding.UTF8.GetString(name), value is null ? null : (ReadOnlyMemory<byte>?)value);
    }

    private byte[]? BytesOrNull(ReadOnlySpan<byte> text) => IsNull(text) ? null : text.ToArray();

    private bool IsNull(ReadOnlySpan<byte> text) => properties.NullMarker is { } marker && text.SequenceEqual(marker);
}
