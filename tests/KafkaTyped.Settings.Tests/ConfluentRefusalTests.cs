using Confluent.Kafka;

namespace KafkaTyped.Settings.Tests;

/// <summary>What Confluent.Kafka itself refuses, before and beside librdkafka.</summary>
public sealed class ConfluentRefusalTests
{
    [Theory]
    [InlineData("delivery.report.only.error", "true")]
    [InlineData("delivery.report.only.error", "false")]
    [InlineData("dotnet.producer.delivery.report.fields", "key,topic")]
    [InlineData("dotnet.producer.delivery.report.fields", "Key")]
    [InlineData("dotnet.producer.delivery.report.fields", "all,none")]
    [InlineData("dotnet.producer.delivery.report.fields", "key, value,status")]
    [InlineData("dotnet.producer.delivery.report.fields", "none")]
    [InlineData("dotnet.producer.delivery.report.fields", "all")]
    [InlineData("dotnet.cancellation.delay.max.ms", "0")]
    [InlineData("dotnet.cancellation.delay.max.ms", "1")]
    [InlineData("dotnet.cancellation.delay.max.ms", "10000")]
    [InlineData("dotnet.cancellation.delay.max.ms", "10001")]
    [InlineData("dotnet.cancellation.delay.max.ms", "long")]
    [InlineData("dotnet.producer.enable.delivery.reports", "True")]
    [InlineData("dotnet.producer.enable.delivery.reports", "1")]
    [InlineData("dotnet.producer.enable.background.poll", "false")]
    [InlineData("dotnet.producer.enable.background.poll", "no")]
    public void The_table_refuses_what_the_producer_refuses(string name, string value)
    {
        var set = new SettingSet(SettingClient.ConfluentKafka);
        set.Add(name, value);
        bool isRefused = SettingRuleTable.Evaluate(set).Any(static finding => finding.Severity == SettingSeverity.Error);

        Exception? exception = Record.Exception(() =>
        {
            using IProducer<Null, byte[]> producer = new ProducerBuilder<Null, byte[]>(new Dictionary<string, string> { [name] = value }).Build();
        });

        Assert.True(exception is not null == isRefused, name + "=" + value + ": " + (exception?.Message ?? "taken"));
    }
}
