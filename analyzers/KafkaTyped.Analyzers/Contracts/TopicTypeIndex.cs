using System.Runtime.CompilerServices;
using KafkaTyped.Generators.Memory;
using KafkaTyped.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KafkaTyped.Analyzers.Contracts;

/// <summary>
/// All types with <c>[KafkaTopic]</c> of a compilation, by the name that Kafka's metrics give their topic. Found on first use; only those are
/// bound whose declarations have changed since another compilation was asked, and those that share a name.
/// </summary>
internal sealed class TopicTypeIndex
{
    // Several rules need the types of one compilation, which are found once.
    private static readonly ConditionalWeakTable<Compilation, TopicTypeIndex> s_all = new();
    private static readonly TopicMemory<TopicName> s_memory = new(static (_, attribute, _, _) => TopicName.Of(attribute));

    private readonly Compilation _compilation;
    private readonly Lazy<ILookup<TopicName, TypeDeclarationSyntax>> _byName;

    private TopicTypeIndex(Compilation compilation)
    {
        _compilation = compilation;
        _byName = new(() => s_memory.Read(compilation, CancellationToken.None)
            .Where(static read => read.Value is not null)
            .ToLookup(static read => read.Value!, static read => read.Type));
    }

    /// <summary>The types of a compilation.</summary>
    public static TopicTypeIndex Of(Compilation compilation) => s_all.GetValue(compilation, static compilation => new TopicTypeIndex(compilation));

    /// <summary>The types whose topics cannot be told from a type's topic, itself included.</summary>
    public IEnumerable<TopicType> OfSameMetrics(TopicType type)
    {
        foreach (TypeDeclarationSyntax declaration in _byName.Value[TopicName.Of(type.Attribute)])
        {
            if (_compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration) is INamedTypeSymbol symbol
                && Annotations.Find(symbol, "KafkaTopicAttribute") is { } attribute)
            {
                yield return new TopicType(symbol, attribute);
            }
        }
    }
}
