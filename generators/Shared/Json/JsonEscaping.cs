using System.Globalization;
using System.Text;

namespace KafkaTyped.Generators.Json;

/// <summary>Escapes names at compile time as the default encoder of System.Text.Json does at run time. The result is ASCII.</summary>
internal static class JsonEscaping
{
    /// <summary>The text between the quotes of a JSON string.</summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new();
        for (int i = 0; i < text.Length; i++)
        {
            char unit = text[i];
            switch (unit)
            {
                case '\b':
                    escaped.Append("\\b");
                    break;
                case '\t':
                    escaped.Append("\\t");
                    break;
                case '\n':
                    escaped.Append("\\n");
                    break;
                case '\f':
                    escaped.Append("\\f");
                    break;
                case '\r':
                    escaped.Append("\\r");
                    break;
                case '\\':
                    escaped.Append("\\\\");
                    break;
                case >= ' ' and <= '~' and not ('"' or '&' or '\'' or '+' or '<' or '>' or '`'):
                    escaped.Append(unit);
                    break;
                default:
                    if (char.IsHighSurrogate(unit) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    {
                        AppendHex(escaped, unit);
                        AppendHex(escaped, text[++i]);
                    }
                    else
                    {
                        AppendHex(escaped, char.IsSurrogate(unit) ? '\uFFFD' : unit);
                    }

                    break;
            }
        }

        return escaped.ToString();
    }

    private static void AppendHex(StringBuilder escaped, char unit) =>
        escaped.Append("\\u").Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
}
