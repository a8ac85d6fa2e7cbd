using KafkaTyped.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers.Contracts;

/// <summary>All types with <c>[KafkaTopic]</c> of a compilation, by the name that Kafka's metrics give their topic. Found when first asked for.</summary>
/// <param name="compilation">The compilation.</param>
internal sealed class TopicTypes(Compilation compilation)
{
    private readonly Lazy<ILookup<(string Cluster, string Name), TopicType>> _byName = new(
        () => Find(compilation.Assembly.GlobalNamespace).ToLookup(static type => (type.Cluster, MetricName(type.Topic))));

    /// <summary>The types whose topics cannot be told from a type's topic, itself included.</summary>
    public IEnumerable<TopicType> OfSameMetrics(TopicType type) => _byName.Value[(type.Cluster, MetricName(type.Topic))];

    /// <summary>Kafka's own rule: <c>org.apache.kafka.common.internals.Topic.unifyCollisionChars</c>.</summary>
    private static string MetricName(string topic) => topic.Replace('.', '_');

    private static IEnumerable<TopicType> Find(INamespaceOrTypeSymbol container)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type && Annotations.Find(type, "KafkaTopicAttribute") is { } attribute)
            {
                yield return new TopicType(type, attribute);
            }

            if (member is INamespaceOrTypeSymbol inner)
            {
                foreach (TopicType found in Find(inner))
                {
                    yield return found;
                }
            }
        }
    }
}
