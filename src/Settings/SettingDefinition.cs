using System.Globalization;

namespace KafkaTyped.Settings;

/// <summary>One setting: its names, its allowed values, and what corresponds to it in Java. Immutable.</summary>
internal sealed class SettingDefinition(
    string name,
    SettingKind kind,
    SettingScope scope = SettingScope.Client,
    SettingStatus status = SettingStatus.None,
    string? confluentName = null,
    string[]? aliases = null,
    string? javaName = null,
    double minimum = 0,
    double maximum = 0,
    string[]? values = null,
    SettingWord[]? words = null,
    string? defaultValue = null,
    string? javaDefault = null,
    string? counterpart = null,
    int counterpartUnit = 1,
    string? explanation = null)
{
    private static readonly string[] s_none = [];

    private readonly SettingWord[] _words = words ?? [];

    /// <summary>The dotted name that is shown: the Java client's where librdkafka knows it, otherwise Confluent.Kafka's.</summary>
    public string Name { get; } = name;

    /// <summary>Other dotted names that librdkafka accepts.</summary>
    public IReadOnlyList<string> Aliases { get; } = aliases ?? s_none;

    /// <summary>The property of Confluent.Kafka's configuration classes; <see langword="null"/> where they have none.</summary>
    public string? ConfluentName { get; } = confluentName;

    /// <summary>The Java client's name, where it is another one; otherwise <see langword="null"/>.</summary>
    public string? JavaName { get; } = javaName;

    /// <summary>What a value looks like.</summary>
    public SettingKind Kind { get; } = kind;

    /// <summary>What it belongs to.</summary>
    public SettingScope Scope { get; } = scope;

    /// <summary>Its peculiarities.</summary>
    public SettingStatus Status { get; } = status;

    /// <summary>The lowest number allowed.</summary>
    public double Minimum { get; } = minimum;

    /// <summary>The highest number allowed.</summary>
    public double Maximum { get; } = maximum;

    /// <summary>The words allowed, in librdkafka's spelling.</summary>
    public IReadOnlyList<string> Values { get; } = values ?? s_none;

    /// <summary>librdkafka's default (KafkaTyped's for its own settings); <see langword="null"/> where there is none.</summary>
    public string? Default { get; } = defaultValue;

    /// <summary>The Java client's default (4.x), in librdkafka's spelling and unit; <see langword="null"/> where Java has no such setting.</summary>
    public string? JavaDefault { get; } = javaDefault;

    /// <summary>For a setting that only Java has: the name of the corresponding setting; <see langword="null"/> where there is none.</summary>
    public string? Counterpart { get; } = counterpart;

    /// <summary>The divisor that converts a value to the counterpart's, rounding up.</summary>
    public int CounterpartUnit { get; } = counterpartUnit;

    /// <summary>Why the setting is refused, as the end of a sentence without a period; <see langword="null"/> when it is not.</summary>
    public string? Explanation { get; } = explanation;

    /// <summary>Whether the setting has any of these statuses.</summary>
    public bool Is(SettingStatus any) => (Status & any) != 0;

    /// <summary>Checks a value and normalizes it, so that all spellings of one value compare equal.</summary>
    /// <param name="value">The value, in the invariant culture.</param>
    /// <param name="normalized">The value as librdkafka takes it.</param>
    /// <returns>What is wrong with the value, as the end of a sentence without a period; <see langword="null"/> when nothing is.</returns>
    public string? Normalize(string value, out string normalized)
    {
        normalized = value;
        switch (Kind)
        {
            case SettingKind.Boolean:
                return NormalizeBoolean(value.Trim(), out normalized);
            case SettingKind.Integer:
                return NormalizeInteger(value.Trim(), out normalized);
            case SettingKind.Double:
                return NormalizeDouble(value.Trim(), out normalized);
            case SettingKind.Enumeration:
                return NormalizeWord(value.Trim(), out normalized);
            case SettingKind.Flags:
                return NormalizeFlags(value, out normalized);
            case SettingKind.Callback:
                return "is a callback, which configuration cannot set";
            default:
                return null;
        }
    }

    private static string? NormalizeBoolean(string value, out string normalized)
    {
        bool yes = Same(value, "true") || Same(value, "t") || value == "1";
        bool no = Same(value, "false") || Same(value, "f") || value == "0";
        normalized = yes ? "true" : "false";
        return yes || no ? null : "must be true or false";
    }

    // Decimal digits only. librdkafka reads 010 as 8, 5s as 5 and 4294967297 as 1, and reports nothing.
    private string? NormalizeInteger(string value, out string normalized)
    {
        normalized = value;
        foreach (SettingWord word in _words)
        {
            if (Same(value, word.Text))
            {
                normalized = word.Written;
                return null;
            }
        }

        if (!long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
        {
            return $"must be a whole number from {Range()}";
        }

        if (number < Minimum || number > Maximum)
        {
            return $"is outside the allowed range of {Range()}";
        }

        normalized = number.ToString(CultureInfo.InvariantCulture);
        return null;
    }

    // librdkafka stops at a decimal comma: 0,5 would be 0.
    private string? NormalizeDouble(string value, out string normalized)
    {
        normalized = value;
        if (!double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
        {
            return $"must be a number, with a decimal point if any, from {Range()}";
        }

        if (!(number >= Minimum && number <= Maximum))
        {
            return $"is outside the allowed range of {Range()}";
        }

        normalized = number.ToString("0.################", CultureInfo.InvariantCulture);
        return null;
    }

    // Confluent.Kafka's enum members are taken too: SaslSsl is sasl_ssl, ScramSha256 is SCRAM-SHA-256.
    private string? NormalizeWord(string value, out string normalized)
    {
        foreach (string word in Values)
        {
            if (Same(value, word) || Same(value, Squash(word)))
            {
                normalized = word;
                return null;
            }
        }

        normalized = value;
        return $"must be one of {string.Join(", ", Values)}";
    }

    private string? NormalizeFlags(string value, out string normalized)
    {
        var flags = new List<string>();
        normalized = value;
        foreach (string part in value.Split(','))
        {
            string flag = part.Trim();
            string sign = flag.Length > 0 && flag[0] is '+' or '-' ? flag.Substring(0, 1) : "";
            flag = flag.Substring(sign.Length);
            if (flag.Length == 0)
            {
                continue;
            }

            if (NormalizeWord(flag, out string word) is not null)
            {
                return $"must be any of {string.Join(", ", Values)}, separated by commas";
            }

            flags.Add(sign + word);
        }

        normalized = string.Join(",", flags);
        return null;
    }

    private string Range()
    {
        string minimum = Minimum.ToString("0", CultureInfo.InvariantCulture);
        string maximum = Maximum.ToString("0", CultureInfo.InvariantCulture);
        return $"{minimum} to {string.Join(" or ", _words.Where(static word => word.Text == word.Written).Select(static word => word.Text).Prepend(maximum))}";
    }

    private static string Squash(string word) => word.Replace("_", "").Replace("-", "").Replace(".", "");

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
