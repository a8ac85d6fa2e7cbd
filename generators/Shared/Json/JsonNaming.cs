using System.Globalization;
using System.Text;

namespace KafkaTyped.Generators.Json;

/// <summary>Turns member names into JSON names, as the policies of System.Text.Json do.</summary>
internal static class JsonNaming
{
    /// <summary>The policy that lowers the first letters.</summary>
    public const int CamelCase = 1;

    private const int SnakeCaseLower = 2;
    private const int SnakeCaseUpper = 3;
    private const int KebabCaseLower = 4;
    private const int KebabCaseUpper = 5;

    private enum Previous
    {
        Nothing,
        Upper,
        LowerOrDigit,
        Space,
    }

    /// <summary>The JSON name of a member.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="policy">The value of <c>JsonKnownNamingPolicy</c>.</param>
    public static string Convert(string name, int policy) => policy switch
    {
        CamelCase => ToCamelCase(name),
        SnakeCaseLower => Separate(name, '_', upper: false),
        SnakeCaseUpper => Separate(name, '_', upper: true),
        KebabCaseLower => Separate(name, '-', upper: false),
        KebabCaseUpper => Separate(name, '-', upper: true),
        _ => name,
    };

    // Lowers the leading capitals, but not the last of several that starts the next word: IOPort, ioPort.
    private static string ToCamelCase(string name)
    {
        if (name.Length == 0 || !char.IsUpper(name[0]))
        {
            return name;
        }

        char[] letters = name.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            bool startsNextWord = i > 0 && i + 1 < letters.Length && !char.IsUpper(letters[i + 1]);
            if ((i == 1 && !char.IsUpper(letters[i])) || startsNextWord)
            {
                break;
            }

            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }

    private static string Separate(string name, char separator, bool upper)
    {
        StringBuilder text = new();
        Previous previous = Previous.Nothing;
        for (int i = 0; i < name.Length; i++)
        {
            char letter = name[i];
            switch (char.GetUnicodeCategory(letter))
            {
                case UnicodeCategory.UppercaseLetter:
                    bool startsWord = previous is Previous.LowerOrDigit or Previous.Space
                        || (previous == Previous.Upper && i + 1 < name.Length && char.IsLower(name[i + 1]));
                    if (startsWord)
                    {
                        text.Append(separator);
                    }

                    text.Append(upper ? letter : char.ToLowerInvariant(letter));
                    previous = Previous.Upper;
                    break;

                case UnicodeCategory.LowercaseLetter:
                case UnicodeCategory.DecimalDigitNumber:
                    if (previous == Previous.Space)
                    {
                        text.Append(separator);
                    }

                    text.Append(upper ? char.ToUpperInvariant(letter) : letter);
                    previous = Previous.LowerOrDigit;
                    break;

                case UnicodeCategory.SpaceSeparator:
                    previous = previous == Previous.Nothing ? Previous.Nothing : Previous.Space;
                    break;

                default:
                    text.Append(letter);
                    previous = Previous.Nothing;
                    break;
            }
        }

        return text.ToString();
    }
}
