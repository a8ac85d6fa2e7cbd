using System.Runtime.CompilerServices;
using KafkaTyped.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers.Contracts;

/// <summary>All types with <c>[KafkaTopic]</c> of a compilation, by the name that Kafka's metrics give their topic. Found when first asked for.</summary>
internal sealed class TopicTypes
{
    // Several rules ask for the types of one compilation, which are looked for once.
    private static readonly ConditionalWeakTable<Compilation, TopicTypes> s_all = new();

    private readonly Lazy<ILookup<(string Cluster, string Name), TopicType>> _byName;

    private TopicTypes(IAssemblySymbol assembly)
    {
        _byName = new(() => Find(assembly.GlobalNamespace).ToLookup(static type => (type.Cluster, MetricName(type.Topic))));
    }

    /// <summary>The types of a compilation.</summary>
    public static TopicTypes Of(Compilation compilation) => s_all.GetValue(compilation, static compilation => new TopicTypes(compilation.Assembly));

    /// <summary>The types whose topics cannot be told from a type's topic, itself included.</summary>
    public IEnumerable<TopicType> OfSameMetrics(TopicType type) => _byName.Value[(type.Cluster, MetricName(type.Topic))];

    /// <summary>Kafka's own rule: <c>org.apache.kafka.common.internals.Topic.unifyCollisionChars</c>.</summary>
    private static string MetricName(string topic) => topic.Replace('.', '_');

    private static IEnumerable<TopicType> Find(INamespaceSymbol container) =>
        container.GetTypeMembers().SelectMany(Find).Concat(container.GetNamespaceMembers().SelectMany(Find));

    private static IEnumerable<TopicType> Find(INamedTypeSymbol type)
    {
        if (Annotations.Find(type, "KafkaTopicAttribute") is { } attribute)
        {
            yield return new TopicType(type, attribute);
        }

        foreach (TopicType found in type.GetTypeMembers().SelectMany(Find))
        {
            yield return found;
        }
    }
}
