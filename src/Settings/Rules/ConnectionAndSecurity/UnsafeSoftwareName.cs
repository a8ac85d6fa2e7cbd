namespace KafkaTyped.Settings;

/// <summary>Brokers allow letters, digits, dots and hyphens; librdkafka replaces the rest and logs it.</summary>
internal sealed class UnsafeSoftwareName() : SettingRule("KT2715", "Software name with other characters", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        foreach (string name in new[] { "client.software.name", "client.software.version" })
        {
            if (settings.Given(name) is { Value: { Length: > 0 } value } given && !IsSafe(value))
            {
                findings.Add(Found(given, $"{given}, but brokers allow only letters, digits, '.' and '-', with a letter or digit at both ends; change it"));
            }
        }
    }

    private static bool IsSafe(string value)
    {
        foreach (char letter in value)
        {
            if (!IsLetterOrDigit(letter) && letter is not ('.' or '-'))
            {
                return false;
            }
        }

        return IsLetterOrDigit(value[0]) && IsLetterOrDigit(value[value.Length - 1]);
    }

    private static bool IsLetterOrDigit(char letter) => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
