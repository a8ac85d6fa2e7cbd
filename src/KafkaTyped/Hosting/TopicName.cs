using System.Buffers;

namespace KafkaTyped.Hosting;

/// <summary>Which names a topic can have: Kafka's <c>Topic.validate</c>.</summary>
internal static class TopicName
{
    /// <summary>The rule in words.</summary>
    public const string Rule = "1 to 249 characters of a-z A-Z 0-9 . _ -, neither '.' nor '..'";

    private const int MaxLength = 249;

    private static readonly SearchValues<char> s_allowed =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-");

    /// <summary>Whether a topic can have the name.</summary>
    public static bool IsValid(string name) =>
        name.Length is > 0 and <= MaxLength && name is not ("." or "..") && name.AsSpan().IndexOfAnyExcept(s_allowed) < 0;
}
