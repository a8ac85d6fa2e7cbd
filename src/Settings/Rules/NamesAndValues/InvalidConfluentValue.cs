using System.Globalization;

namespace KafkaTyped.Settings;

/// <summary>A value of Confluent.Kafka's own settings that it refuses (N02, N03).</summary>
internal sealed class InvalidConfluentValue() : SettingRule("KT2010", "Invalid value of a setting of Confluent.Kafka")
{
    private static readonly string[] s_fields = ["key", "value", "timestamp", "headers", "status"];

    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        foreach (GivenSetting setting in settings.Settings)
        {
            if (!settings.IsKafkaTyped && setting is { Named: { } named, Written: { } written } && named.Is(SettingStatus.ConfluentOnly)
                && FaultOf(named.Name, written) is { } fault)
            {
                findings.Add(Found(setting, $"{setting}, but {fault}"));
            }
        }
    }

    private static string? FaultOf(string name, string value)
    {
        switch (name)
        {
            case "dotnet.cancellation.delay.max.ms":
                bool isNumber = int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int delay);
                return isNumber && delay is >= 1 and <= 10_000 ? null : "must be a whole number from 1 to 10000";
            case "dotnet.producer.delivery.report.fields":
                return AreFields(value.Replace(" ", "")) ? null : $"must be all, none, or any of {string.Join(", ", s_fields)}, separated by commas";
            default:
                return bool.TryParse(value, out _) ? null : "must be true or false";
        }
    }

    private static bool AreFields(string value)
    {
        if (value is "all" or "none")
        {
            return true;
        }

        foreach (string field in value.Split(','))
        {
            if (Array.IndexOf(s_fields, field) < 0)
            {
                return false;
            }
        }

        return true;
    }
}
