using System.Text.Json.Serialization.Metadata;
using Confluent.Kafka;
using KafkaTyped.Benchmarks.Messages;

namespace KafkaTyped.Benchmarks.Contenders.Confluent;

/// <summary>Confluent.Kafka's producers, set up as its users set them up.</summary>
internal static class ConfluentClient
{
    public static IProducer<string, Order> CreateTyped(string bootstrapServers, int lingerMs = ProducerSettings.DefaultLingerMs) =>
        CreateTyped(bootstrapServers, OrderJsonContext.Default.Order, lingerMs);

    public static IProducer<string, TMessage> CreateTyped<TMessage>(
        string bootstrapServers, JsonTypeInfo<TMessage> type, int lingerMs = ProducerSettings.DefaultLingerMs) =>
        new ProducerBuilder<string, TMessage>(Configuration(bootstrapServers, lingerMs))
            .SetKeySerializer(Serializers.Utf8)
            .SetValueSerializer(new GeneratedJsonSerializer<TMessage>(type))
            .Build();

    public static IProducer<byte[], byte[]> CreateReadyMade(string bootstrapServers, int lingerMs = ProducerSettings.DefaultLingerMs) =>
        new ProducerBuilder<byte[], byte[]>(Configuration(bootstrapServers, lingerMs)).Build();

    private static ProducerConfig Configuration(string bootstrapServers, int lingerMs)
    {
        var configuration = new ProducerConfig { BootstrapServers = bootstrapServers };
        foreach ((string name, string value) in ProducerSettings.Create(lingerMs))
        {
            configuration.Set(name, value);
        }

        return configuration;
    }
}
