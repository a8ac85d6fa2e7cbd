namespace KafkaTyped.Settings;

/// <summary>A number that librdkafka accepts but reads as another one: <c>0,5</c> is 0, <c>010</c> is 8, <c>5s</c> is 5 (X04).</summary>
internal sealed class MisreadNumber() : SettingRule("KT2005", "Number that librdkafka misreads")
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        foreach (GivenSetting setting in settings.Settings)
        {
            if (SettingValues.FaultOf(setting, settings.Client) == SettingValueFault.Misread)
            {
                SettingDefinition named = setting.Named!;
                double read = named.Kind == SettingKind.Double
                    ? SettingValues.DoubleReadBy(setting.Written!)!.Value
                    : SettingValues.IntegerReadBy(setting.Written!)!.Value;
                string number = read.ToString(System.Globalization.CultureInfo.InvariantCulture);
                findings.Add(Found(
                    setting, $"{setting}, but {SettingValues.Explain(named, setting.Written!)}; librdkafka would silently read {number}",
                    FixOf(named, setting.Written!)));
            }
        }
    }

    // A decimal comma and a leading zero show what was meant.
    private static SettingFix? FixOf(SettingDefinition named, string written)
    {
        if (named.Normalize(written, out string number) is null)
        {
            return SettingFix.Set(named.Name, number);
        }

        string pointed = written.Replace(',', '.');
        return named.Kind == SettingKind.Double && pointed != written && named.Normalize(pointed, out string normalized) is null
            ? SettingFix.Set(named.Name, normalized)
            : null;
    }
}
