namespace KafkaTyped.Settings;

/// <content>Names of Confluent.Kafka's own client, which KafkaTyped does not use for producing.</content>
internal static partial class SettingCatalogue
{
    private const string AlwaysReported = "KafkaTyped takes the report of every message, in the background and in full";

    private static SettingDefinition[] Confluent =>
    [
        ConfluentOnly("dotnet.producer.enable.background.poll", "EnableBackgroundPoll", AlwaysReported),
        ConfluentOnly("dotnet.producer.enable.delivery.reports", "EnableDeliveryReports", AlwaysReported),
        ConfluentOnly("dotnet.producer.delivery.report.fields", "DeliveryReportFields", AlwaysReported),
        ConfluentOnly("dotnet.cancellation.delay.max.ms", "CancellationDelayMaxMs", "it belongs to Confluent.Kafka's client; waits end at once here"),
    ];

    private static SettingDefinition ConfluentOnly(string name, string confluentName, string explanation) =>
        new(name, SettingKind.Text, status: SettingStatus.ConfluentOnly, confluentName: confluentName, explanation: explanation);
}
