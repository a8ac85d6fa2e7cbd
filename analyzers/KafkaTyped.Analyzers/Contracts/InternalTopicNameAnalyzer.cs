using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KafkaTyped.Analyzers.Contracts;

/// <summary>Reports topics that are named like Kafka's own.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InternalTopicNameAnalyzer() : ContractHintAnalyzer(ContractHints.InternalTopicName)
{
    private protected override void Analyze(SymbolAnalysisContext context, TopicType type, TopicTypeIndex all)
    {
        if (type.Topic.StartsWith("__", StringComparison.Ordinal))
        {
            context.ReportDiagnostic(Diagnostic.Create(ContractHints.InternalTopicName, type.Place, type.Topic));
        }
    }
}
