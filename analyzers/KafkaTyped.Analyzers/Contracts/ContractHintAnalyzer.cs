using System.Collections.Immutable;
using KafkaTyped.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KafkaTyped.Analyzers.Contracts;

/// <summary>An analyzer of one rule over types with <c>[KafkaTopic]</c>.</summary>
/// <param name="rule">The rule.</param>
public abstract class ContractHintAnalyzer(DiagnosticDescriptor rule) : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(rule);

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.KafkaTopicAttribute) is null)
            {
                return;
            }

            // A rule over all types reports at each of them, not at the compilation's end: so it is live in an editor too.
            TopicTypeIndex all = TopicTypeIndex.Of(start.Compilation);
            start.RegisterSymbolAction(
                symbol =>
                {
                    if (Annotations.Find(symbol.Symbol, "KafkaTopicAttribute") is { } topic)
                    {
                        Analyze(symbol, new TopicType((INamedTypeSymbol)symbol.Symbol, topic), all);
                    }
                },
                SymbolKind.NamedType);
        });
    }

    private protected abstract void Analyze(SymbolAnalysisContext context, TopicType type, TopicTypeIndex all);
}
