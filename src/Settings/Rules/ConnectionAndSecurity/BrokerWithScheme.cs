namespace KafkaTyped.Settings;

/// <summary>Brokers write their listeners as PLAINTEXT://host:9092, browsers write http://; librdkafka ignores such a list and never connects.</summary>
internal sealed class BrokerWithScheme() : SettingRule("KT2702", "Broker address with a scheme")
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        foreach (GivenSetting setting in settings.Settings)
        {
            if (setting is { Definition.Name: "bootstrap.servers", Value: { } value } && Refused(settings, value) is { } scheme)
            {
                string addresses = string.Join(",", BrokerList.Items(value).Select(BrokerList.WithoutScheme));
                findings.Add(Found(
                    setting, $"{setting}, but brokers are written as 'host:port', without a scheme such as '{scheme}'; 'security.protocol' chooses TLS and SASL",
                    SettingFix.Set("bootstrap.servers", addresses)));
            }
        }
    }

    // librdkafka takes the scheme that says what security.protocol says anyway.
    private static string? Refused(SettingSet settings, string value)
    {
        foreach (string item in BrokerList.Items(value))
        {
            if (BrokerList.SchemeOf(item) is { } scheme
                && (settings.IsKafkaTyped || !scheme.Equals(settings.Text("security.protocol") ?? scheme, StringComparison.OrdinalIgnoreCase)))
            {
                return scheme;
            }
        }

        return null;
    }
}
