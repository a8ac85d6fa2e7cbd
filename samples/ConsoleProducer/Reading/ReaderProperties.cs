using System.Text;

namespace ConsoleProducer.Reading;

/// <summary>How lines are taken apart: the values of <c>--property</c>, under the names of kafka-console-producer.</summary>
internal sealed class ReaderProperties
{
    private const string ParseKeyName = "parse.key";
    private const string ParseHeadersName = "parse.headers";
    private const string IgnoreErrorName = "ignore.error";
    private const string KeySeparatorName = "key.separator";
    private const string HeadersDelimiterName = "headers.delimiter";
    private const string HeadersSeparatorName = "headers.separator";
    private const string HeadersKeySeparatorName = "headers.key.separator";
    private const string NullMarkerName = "null.marker";

    private static readonly string[] s_known =
        [ParseKeyName, KeySeparatorName, ParseHeadersName, HeadersDelimiterName, HeadersSeparatorName, HeadersKeySeparatorName, NullMarkerName, IgnoreErrorName];

    public bool ParseKey { get; private init; }

    public bool ParseHeaders { get; private init; }

    /// <summary>Whether a line that lacks a separator is sent as far as it goes, instead of ending the program.</summary>
    public bool IgnoreError { get; private init; }

    public required byte[] KeySeparator { get; init; }

    public required byte[] HeadersDelimiter { get; init; }

    public required byte[] HeadersSeparator { get; init; }

    public required byte[] HeadersKeySeparator { get; init; }

    /// <summary>What stands for null as a key, a value, a header's value, or all headers; <see langword="null"/> when nothing does.</summary>
    public byte[]? NullMarker { get; private init; }

    /// <exception cref="UsageException">A property is unknown or has a value that cannot be.</exception>
    public static ReaderProperties From(IEnumerable<KeyValuePair<string, string>> properties)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string value) in properties)
        {
            if (!s_known.Contains(name))
            {
                throw new UsageException($"--property '{name}' is unknown; there are {string.Join(", ", s_known)}");
            }

            values[name] = value;
        }

        CheckSeparators(values);
        return new ReaderProperties
        {
            ParseKey = Flag(values, ParseKeyName),
            ParseHeaders = Flag(values, ParseHeadersName),
            IgnoreError = Flag(values, IgnoreErrorName),
            KeySeparator = Bytes(values, KeySeparatorName, "\t"),
            HeadersDelimiter = Bytes(values, HeadersDelimiterName, "\t"),
            HeadersSeparator = Bytes(values, HeadersSeparatorName, ","),
            HeadersKeySeparator = Bytes(values, HeadersKeySeparatorName, ":"),
            NullMarker = values.TryGetValue(NullMarkerName, out string? marker) ? Encoding.UTF8.GetBytes(marker) : null,
        };
    }

    private static bool Flag(Dictionary<string, string> values, string name)
    {
        string value = values.GetValueOrDefault(name, "false");
        return bool.TryParse(value, out bool flag) ? flag : throw new UsageException($"--property {name} is '{value}' and must be true or false");
    }

    private static byte[] Bytes(Dictionary<string, string> values, string name, string standard)
    {
        string value = values.GetValueOrDefault(name, standard);
        return value.Length > 0 ? Encoding.UTF8.GetBytes(value) : throw new UsageException($"--property {name} must not be empty");
    }

    // Two that are equal would make lines ambiguous. Key separator and headers delimiter may be equal: the headers come first.
    private static void CheckSeparators(Dictionary<string, string> values)
    {
        (string Name, string? Value)[] headers =
        [
            (HeadersDelimiterName, values.GetValueOrDefault(HeadersDelimiterName, "\t")),
            (HeadersSeparatorName, values.GetValueOrDefault(HeadersSeparatorName, ",")),
            (HeadersKeySeparatorName, values.GetValueOrDefault(HeadersKeySeparatorName, ":")),
        ];
        (string Name, string? Value)[] marker = [(NullMarkerName, values.GetValueOrDefault(NullMarkerName))];
        (string Name, string? Value)[] key = [(KeySeparatorName, values.GetValueOrDefault(KeySeparatorName, "\t"))];
        foreach ((string Name, string? Value)[] group in (ReadOnlySpan<(string, string?)[]>)[[.. headers, .. marker], [.. key, .. marker]])
        {
            for (int i = 0; i < group.Length; i++)
            {
                for (int j = i + 1; j < group.Length; j++)
                {
                    if (group[i].Value == group[j].Value)
                    {
                        throw new UsageException($"--property {group[i].Name} and {group[j].Name} must not be equal");
                    }
                }
            }
        }
    }
}
