namespace KafkaTyped.Settings;

/// <summary>librdkafka uses port 9092, but the broker may listen on another one.</summary>
internal sealed class BrokerWithoutPort() : SettingRule("KT2703", "Broker address without a port", SettingSeverity.Info)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.Given("bootstrap.servers") is not { Value: { } value } brokers)
        {
            return;
        }

        foreach (string item in BrokerList.Items(value))
        {
            if (BrokerList.PortOf(BrokerList.WithoutScheme(item)) is null)
            {
                findings.Add(Found(brokers, $"{brokers}, in which '{item}' has no port, so 9092 is used; write it as host:port"));
                return;
            }
        }
    }
}
