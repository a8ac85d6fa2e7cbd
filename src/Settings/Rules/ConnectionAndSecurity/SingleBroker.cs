namespace KafkaTyped.Settings;

/// <summary>A producer cannot start while the only broker that it knows is down.</summary>
internal sealed class SingleBroker() : SettingRule("KT2704", "Single broker to start from", SettingSeverity.Info)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.Given("bootstrap.servers") is not { Value: { } value } brokers)
        {
            return;
        }

        List<string> items = BrokerList.Items(value);
        if (items.Count == 1 && !BrokerList.IsLocal(items[0]))
        {
            findings.Add(Found(brokers, $"{brokers}, a single broker, and while it is down the producer cannot start; name two or more"));
        }
    }
}
