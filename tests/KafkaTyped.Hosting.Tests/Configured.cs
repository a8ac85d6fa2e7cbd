using KafkaTyped.CompilerServices;
using KafkaTyped.Producing.Clients;
using Microsoft.Extensions.Configuration;

namespace KafkaTyped.Hosting.Tests;

/// <summary>Short forms for tests.</summary>
internal static class Configured
{
    public const string Application = "shop";

    public static KafkaOptions By(params (string Key, string? Value)[] configuration) => By("Kafka", configuration);

    public static KafkaOptions By(string sectionName, (string Key, string? Value)[] configuration)
    {
        var options = new KafkaOptions();
        KafkaOptionsBinder.Bind(Configuration(configuration).GetSection(sectionName), options);
        return options;
    }

    public static IConfigurationRoot Configuration(params (string Key, string? Value)[] configuration) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(configuration.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)))
            .Build();

    public static MessageDescriptor Message(
        DeliveryGuarantee guarantee = DeliveryGuarantee.Default, string cluster = "", string topic = "orders", Type? type = null,
        params (string Name, string Value)[] settings) =>
        new()
        {
            MessageType = type ?? typeof(Order),
            Topic = topic,
            Cluster = cluster,
            Guarantee = guarantee,
            Settings = [.. settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))],
        };

    public static ProducerResolution Resolve(KafkaOptions options, MessageDescriptor message) =>
        new ProducerSettingsResolver(options, Application, KafkaClientPool.WhyRefused).Resolve(message);

    public static string[] Problems(KafkaOptions options, params MessageDescriptor[] messages) =>
        [.. new ProducerSettingsResolver(options, Application, KafkaClientPool.WhyRefused).ResolveAll(messages).Problems];

    /// <summary>The only problem of a configuration of the section <c>Kafka</c> that otherwise names a broker.</summary>
    public static string Problem(MessageDescriptor message, params (string Key, string? Value)[] configuration) =>
        Assert.Single(Problems(By([("Kafka:BootstrapServers", "localhost:9092"), .. configuration]), message));
}
