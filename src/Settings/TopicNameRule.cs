using System.Globalization;

namespace KafkaTyped.Settings;

/// <summary>Which names a topic can have: Kafka's own rule, <c>org.apache.kafka.common.internals.Topic.validate</c>.</summary>
internal static class TopicNameRule
{
    /// <summary>The rule in words.</summary>
    public const string Text = "1 to 249 characters of a-z A-Z 0-9 . _ -, neither '.' nor '..'";

    private const int MaximumLength = 249;

    /// <summary>What is wrong with a name, as the end of a sentence without a period; <see langword="null"/> when a topic can have it.</summary>
    public static string? FindFault(string name)
    {
        if (name.Length == 0)
        {
            return "is empty";
        }

        if (name is "." or "..")
        {
            return "means a directory to the broker";
        }

        if (name.Length > MaximumLength)
        {
            return $"has {name.Length.ToString(CultureInfo.InvariantCulture)} characters, more than 249";
        }

        foreach (char unit in name)
        {
            if (unit is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '.' or '_' or '-'))
            {
                return $"contains '{unit}'";
            }
        }

        return null;
    }
}
