using System.Globalization;

namespace KafkaTyped.Settings;

/// <summary>Which client knows which names.</summary>
internal static class SettingNames
{
    /// <summary>Finds a setting by a name as it was written.</summary>
    /// <returns>
    /// The setting; <see langword="null"/> when the client does not know the name. librdkafka compares case and knows only dotted names; names
    /// that only Java or KafkaTyped knows are found too, so that a rule can report them.
    /// </returns>
    public static SettingDefinition? Find(string name, SettingForm form, SettingClient client)
    {
        SettingDefinition? definition = SettingCatalogue.TryFind(name);
        if (definition is null || client == SettingClient.KafkaTyped || form == SettingForm.Property || name == definition.Name)
        {
            return definition;
        }

        foreach (string alias in definition.Aliases)
        {
            if (name == alias)
            {
                return definition;
            }
        }

        return null;
    }

    /// <summary>Whether KafkaTyped maps a name of Java to another setting.</summary>
    public static bool IsTakenForAnother(SettingDefinition definition) =>
        definition.Is(SettingStatus.JavaOnly) && definition.Counterpart is not null && definition.Explanation is null;

    /// <summary>A value of such a setting in the unit of its counterpart.</summary>
    public static string ToCounterpart(SettingDefinition definition, string normalized)
    {
        long number = long.Parse(normalized, CultureInfo.InvariantCulture);
        return ((number + definition.CounterpartUnit - 1) / definition.CounterpartUnit).ToString(CultureInfo.InvariantCulture);
    }
}
