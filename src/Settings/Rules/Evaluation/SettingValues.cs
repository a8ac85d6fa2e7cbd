using System.Globalization;

namespace KafkaTyped.Settings;

/// <summary>
/// Checks values as the client that reads them does. KafkaTyped normalizes every value before librdkafka sees it, and typed properties are written by
/// Confluent.Kafka; text that librdkafka gets unchanged must be spelt as its parser expects it.
/// </summary>
internal static class SettingValues
{
    /// <summary>Checks a value.</summary>
    /// <param name="definition">The setting.</param>
    /// <param name="value">The value as written.</param>
    /// <param name="form">How it was written.</param>
    /// <param name="client">Who reads it.</param>
    /// <param name="normalized">The value in its one form; only right when nothing is wrong.</param>
    public static SettingValueFault Check(
        SettingDefinition definition, string value, SettingForm form, SettingClient client, out string normalized)
    {
        bool asWritten = client == SettingClient.ConfluentKafka && form == SettingForm.Text;
        if (definition.Normalize(value, out normalized) is not null || (asWritten && IsOctal(definition, value)))
        {
            return FaultOf(definition, value);
        }

        return !asWritten || IsTakenAsWritten(definition, value) ? SettingValueFault.None : SettingValueFault.Invalid;
    }

    /// <summary>Says what is wrong with a number, as the end of a sentence.</summary>
    public static string Explain(SettingDefinition definition, string value) =>
        definition.Normalize(value, out _) ?? "librdkafka takes a number that begins with 0 for an octal one";

    /// <summary>What is wrong with a setting's value, unless its reader ignores the value.</summary>
    public static SettingValueFault FaultOf(GivenSetting setting, SettingClient client)
    {
        if (setting is not { Named: { } named, Written: { } written } || named.Kind == SettingKind.Callback)
        {
            return SettingValueFault.None;
        }

        // The value of a refused setting does not matter.
        bool isRefused = client == SettingClient.KafkaTyped
            ? named.Explanation is not null || named.Is(SettingStatus.ConsumerOnly)
            : named.Is(SettingStatus.JavaOnly | SettingStatus.Own | SettingStatus.ConfluentOnly);
        return isRefused ? SettingValueFault.None : Check(named, written, setting.Form, client, out _);
    }

    /// <summary>The number that librdkafka's <c>strtol</c> makes of a text; <see langword="null"/> when it makes none.</summary>
    public static int? IntegerReadBy(string value)
    {
        int at = SkipSpace(value);
        bool isNegative = at < value.Length && value[at] == '-';
        if (at < value.Length && value[at] is '-' or '+')
        {
            at++;
        }

        // Base 0: 0x is hexadecimal when a digit follows, any other 0 is octal.
        int numberBase = 10;
        if (at < value.Length && value[at] == '0')
        {
            bool isHex = at + 2 < value.Length && value[at + 1] is 'x' or 'X' && DigitOf(value[at + 2]) < 16;
            numberBase = isHex ? 16 : 8;
            at += isHex ? 2 : 0;
        }

        int start = at;
        ulong limit = isNegative ? 1UL << 63 : long.MaxValue;
        ulong number = 0;
        for (; at < value.Length && DigitOf(value[at]) < numberBase; at++)
        {
            ulong digit = (ulong)DigitOf(value[at]);
            number = number > (limit - digit) / (ulong)numberBase ? limit : number * (ulong)numberBase + digit;
        }

        // A long is cut to an int.
        return at == start ? null : unchecked((int)(isNegative ? 0 - number : number));
    }

    /// <summary>The number that librdkafka's <c>strtod</c> makes of a text; <see langword="null"/> when it makes none.</summary>
    public static double? DoubleReadBy(string value)
    {
        int start = SkipSpace(value);
        string rest = value.Substring(start);
        string unsigned = rest.Length > 0 && rest[0] is '-' or '+' ? rest.Substring(1) : rest;
        if (unsigned.StartsWith("nan", StringComparison.OrdinalIgnoreCase))
        {
            return double.NaN;
        }

        if (unsigned.StartsWith("inf", StringComparison.OrdinalIgnoreCase))
        {
            return rest[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        }

        if (unsigned.Length > 2 && unsigned[0] == '0' && unsigned[1] is 'x' or 'X' && DigitOf(unsigned[2]) < 16)
        {
            return IntegerReadBy(rest);
        }

        for (int length = rest.Length; length > 0; length--)
        {
            if (DigitOf(rest[length - 1]) >= 10 && rest[length - 1] != '.')
            {
                continue;
            }

            string candidate = rest.Substring(0, length);
            if (double.TryParse(
                candidate, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture, out double number))
            {
                return number;
            }
        }

        return null;
    }

    private static bool IsOctal(SettingDefinition definition, string value) =>
        definition.Kind == SettingKind.Integer && IntegerReadBy(value) is { } read && IsPlainNumber(value, hasPoint: false)
        && read != long.Parse(value.Trim(), CultureInfo.InvariantCulture);

    private static SettingValueFault FaultOf(SettingDefinition definition, string value)
    {
        if (definition.Kind == SettingKind.Integer)
        {
            return Classify(definition, IntegerReadBy(value), IsPlainNumber(value, hasPoint: false));
        }

        return definition.Kind == SettingKind.Double
            ? Classify(definition, DoubleReadBy(value), IsPlainNumber(value, hasPoint: true))
            : SettingValueFault.Invalid;
    }

    private static SettingValueFault Classify(SettingDefinition definition, double? read, bool isPlain)
    {
        // NaN is neither below the minimum nor above the maximum, so librdkafka accepts it.
        bool isTaken = read is { } number && !(number < definition.Minimum || number > definition.Maximum);
        bool isLibrdkafkas = !definition.Is(SettingStatus.JavaOnly | SettingStatus.Own | SettingStatus.ConfluentOnly);
        return isTaken && isLibrdkafkas ? SettingValueFault.Misread : isPlain ? SettingValueFault.OutOfRange : SettingValueFault.Invalid;
    }

    private static bool IsPlainNumber(string value, bool hasPoint)
    {
        string text = value.Trim();
        int start = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        bool hasDigit = false;
        for (int at = start; at < text.Length; at++)
        {
            bool isDigit = text[at] is >= '0' and <= '9';
            hasDigit |= isDigit;
            if (!isDigit && !(hasPoint && text[at] == '.'))
            {
                return false;
            }
        }

        return hasDigit;
    }

    // Normalize accepts more than librdkafka: spaces around words, members of enums, words of KafkaTyped.
    private static bool IsTakenAsWritten(SettingDefinition definition, string value)
    {
        switch (definition.Kind)
        {
            case SettingKind.Boolean:
                return value.Trim().Length == value.Length;
            case SettingKind.Integer:
                return IntegerReadBy(value) is not null || string.Equals(value, "all", StringComparison.OrdinalIgnoreCase);
            case SettingKind.Double:
                return DoubleReadBy(value) is not null;
            case SettingKind.Enumeration:
                return IsWord(definition, value.Substring(SkipSpace(value)));
            case SettingKind.Flags:
                return value.Length > 0 && AreFlags(definition, value);
            default:
                return true;
        }
    }

    // librdkafka compares these two with their own functions, which tell case apart.
    private static bool IsWord(SettingDefinition definition, string value)
    {
        StringComparison comparison = definition.Name is "partitioner" or "sasl.mechanism" ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        foreach (string word in definition.Values)
        {
            if (string.Equals(value, word, comparison))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreFlags(SettingDefinition definition, string value)
    {
        foreach (string part in value.Split(','))
        {
            string flag = part.Substring(SkipSpace(part));
            flag = flag.Length > 0 && flag[0] is '+' or '-' ? flag.Substring(1) : flag;
            if (flag.Length > 0 && !IsWord(definition, flag))
            {
                return false;
            }
        }

        return true;
    }

    private static int SkipSpace(string value)
    {
        int at = 0;
        while (at < value.Length && value[at] is ' ' or '\t' or '\n' or '\v' or '\f' or '\r')
        {
            at++;
        }

        return at;
    }

    private static int DigitOf(char letter) => letter switch
    {
        >= '0' and <= '9' => letter - '0',
        >= 'a' and <= 'f' => letter - 'a' + 10,
        >= 'A' and <= 'F' => letter - 'A' + 10,
        _ => int.MaxValue,
    };
}
