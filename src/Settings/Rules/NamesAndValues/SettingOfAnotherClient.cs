namespace KafkaTyped.Settings;

/// <summary>A name that only Java's client or KafkaTyped knows (L19, J03).</summary>
internal sealed class SettingOfAnotherClient() : SettingRule("KT2002", "Setting of another client")
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        foreach (GivenSetting setting in settings.Settings)
        {
            if (setting.Named is not { } named || SettingNames.IsTakenForAnother(named) && settings.IsKafkaTyped)
            {
                continue;
            }

            string name = $"'{named.Name}'{setting.Located}";
            if (named.Is(SettingStatus.JavaOnly))
            {
                findings.Add(Found(
                    setting, $"{name} is a setting of the Java client, not of librdkafka: {Explain(named, settings)}", FixOf(named, setting)));
            }
            else if (named.Is(SettingStatus.Own) && !settings.IsKafkaTyped)
            {
                string owners = named.JavaDefault is null ? "KafkaTyped" : "KafkaTyped and of the Java client";
                findings.Add(Found(setting, $"{name} is a setting of {owners}, not of librdkafka; remove it", SettingFix.Remove(named.Name)));
            }
        }
    }

    private static string Explain(SettingDefinition named, SettingSet settings)
    {
        if (settings.IsKafkaTyped)
        {
            return named.Explanation!;
        }

        string unit = named.CounterpartUnit == 1 ? "" : $", in units of {named.CounterpartUnit} bytes";
        return named.Name switch
        {
            "key.serializer" or "value.serializer" => "serializers are set on the ProducerBuilder",
            "interceptor.classes" => "there are no interceptors; wrap the producer to see every message",
            _ => named.Explanation ?? $"it is '{named.Counterpart}' here{unit}",
        };
    }

    // Where the counterpart only does something similar, the user must choose.
    private static SettingFix? FixOf(SettingDefinition named, GivenSetting setting)
    {
        if (named.Counterpart is null)
        {
            return SettingFix.Remove(named.Name);
        }

        if (named.Explanation is null)
        {
            if (named.CounterpartUnit == 1)
            {
                return SettingFix.Rename(named.Counterpart);
            }

            // An unknown number cannot be converted.
            return setting.Value is null ? null : SettingFix.Rename(named.Counterpart, SettingNames.ToCounterpart(named, setting.Value));
        }

        return named.Explanation.StartsWith("it is '", StringComparison.Ordinal) ? SettingFix.Rename(named.Counterpart) : null;
    }
}
