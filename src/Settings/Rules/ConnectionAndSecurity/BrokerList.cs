namespace KafkaTyped.Settings;

/// <summary>Reads <c>bootstrap.servers</c>.</summary>
internal static class BrokerList
{
    /// <summary>The items, without spaces around them and without empty ones.</summary>
    public static List<string> Items(string value)
    {
        var items = new List<string>();
        foreach (string part in value.Split(','))
        {
            string item = part.Trim();
            if (item.Length > 0)
            {
                items.Add(item);
            }
        }

        return items;
    }

    /// <summary>What stands before <c>://</c>; <see langword="null"/> when nothing does.</summary>
    public static string? SchemeOf(string item)
    {
        int at = item.IndexOf("://", StringComparison.Ordinal);
        return at < 0 ? null : item.Substring(0, at);
    }

    /// <summary>An item without scheme and path.</summary>
    public static string WithoutScheme(string item)
    {
        int at = item.IndexOf("://", StringComparison.Ordinal);
        string rest = at < 0 ? item : item.Substring(at + 3);
        int slash = rest.IndexOf('/');
        return slash < 0 ? rest : rest.Substring(0, slash);
    }

    /// <summary>The port as written; <see langword="null"/> when there is none. An address of IPv6 has one only behind brackets.</summary>
    public static string? PortOf(string address)
    {
        int last = address.LastIndexOf(':');
        bool isPort = last >= 0 && (address.IndexOf(':') == last || (last > 0 && address[last - 1] == ']'));
        return isPort ? address.Substring(last + 1) : null;
    }

    /// <summary>Whether an address is the local machine, where a single broker is normal.</summary>
    public static bool IsLocal(string address)
    {
        int colon = address.LastIndexOf(':');
        string host = colon > 0 && PortOf(address) is not null ? address.Substring(0, colon) : address;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host is "127.0.0.1" or "[::1]" or "::1";
    }

    /// <summary>Whether an item contains a semicolon or white space, which librdkafka does not take for separators.</summary>
    public static bool HasOtherSeparator(string item) => item.Any(static letter => letter == ';' || char.IsWhiteSpace(letter));
}
