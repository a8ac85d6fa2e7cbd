namespace KafkaTyped.Settings;

/// <summary>Without brokers librdkafka builds a client that never connects, and logs a notice.</summary>
internal sealed class NoBrokers() : SettingRule("KT2701", "No brokers", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        GivenSetting? brokers = settings.Given("bootstrap.servers");
        bool isBlank = brokers?.Written is { } written && BrokerList.Items(written).Count == 0;
        if (settings.IsMock || !(isBlank || settings.Lacks("bootstrap.servers")))
        {
            return;
        }

        string where = settings.Cluster is null ? "" : $" of {settings.Cluster}";
        string fault = brokers is null ? "is missing" : $"is empty{brokers.Located}";
        string message = $"'bootstrap.servers'{where} {fault}, so the producer can never connect; "
            + $"set {settings.BrokersPlace ?? "it"} to the brokers, as host:port,host:port";
        SettingSeverity? severity = settings.IsKafkaTyped ? SettingSeverity.Error : null;
        findings.Add(brokers is null
            ? Found(SettingSubject.Absence, message, severity: severity)
            : Found(brokers, message, severity: severity));
    }
}
