namespace KafkaTyped.Settings;

/// <summary>A producer cannot start while the only broker that it knows is down.</summary>
internal sealed class SingleBroker() : SettingRule("KT2704", "Single broker to start from", SettingSeverity.Info)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.Given("bootstrap.servers") is { Value: { } value } brokers && BrokerList.Items(value) is { Count: 1 } items && !BrokerList.IsLocal(items[0])
            && !BrokerList.HasOtherSeparator(items[0]))
        {
            findings.Add(Found(brokers, brokers + ", a single broker, without which the producer cannot start; name two or more"));
        }
    }
}
