using KafkaTyped.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers.Contracts;

/// <summary>The name that Kafka's metrics give a topic. Equal names cannot be told apart in them.</summary>
/// <param name="Cluster">The cluster; empty for the default one.</param>
/// <param name="Name">The topic's name as metrics show it.</param>
internal sealed record TopicName(string Cluster, string Name)
{
    /// <summary>The name that an attribute states.</summary>
    public static TopicName Of(AttributeData attribute) =>
        new(attribute.Named<string?>("Cluster", null) ?? "", MetricName(attribute.Argument<string>(0) ?? ""));

    /// <summary>Kafka's own rule: <c>org.apache.kafka.common.internals.Topic.unifyCollisionChars</c>.</summary>
    private static string MetricName(string topic) => topic.Replace('.', '_');
}
