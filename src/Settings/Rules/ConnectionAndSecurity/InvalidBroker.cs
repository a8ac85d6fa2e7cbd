using System.Globalization;

namespace KafkaTyped.Settings;

/// <summary>librdkafka accepts any host and port, and then never connects.</summary>
internal sealed class InvalidBroker() : SettingRule("KT2705", "Invalid broker address")
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        foreach (GivenSetting setting in settings.Settings)
        {
            if (setting is { Definition.Name: "bootstrap.servers", Value: { } value } && Wrong(value) is { } item)
            {
                findings.Add(Found(
                    setting, $"{setting}, in which '{item}' is not an address; write brokers as host:port, with ports of 1 to 65535, separated by commas",
                    FixOf(value)));
            }
        }
    }

    private static SettingFix? FixOf(string value)
    {
        string separated = value.Replace(';', ',');
        return separated != value && Wrong(separated) is null ? SettingFix.Set("bootstrap.servers", separated) : null;
    }

    private static string? Wrong(string value)
    {
        foreach (string item in BrokerList.Items(value))
        {
            if (BrokerList.SchemeOf(item) is not null)
            {
                continue;
            }

            bool isPortRight = BrokerList.PortOf(item) is not { } port
                || (int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= 65_535);
            if (!isPortRight || BrokerList.HasOtherSeparator(item))
            {
                return item;
            }
        }

        return null;
    }
}
