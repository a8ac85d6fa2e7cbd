using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KafkaTyped.Analyzers.Contracts;

/// <summary>Reports topics whose names differ only in <c>.</c> and <c>_</c>, at every type after the first.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CollidingTopicNamesAnalyzer() : ContractHintAnalyzer(ContractHints.CollidingTopicNames)
{
    private protected override void Analyze(SymbolAnalysisContext context, TopicType type, TopicTypeIndex all)
    {
        if (type.Topic.IndexOfAny(['.', '_']) < 0)
        {
            return;
        }

        TopicType? other = all.OfSameMetrics(type).FirstOrDefault(other => other.Topic != type.Topic && type.IsAfter(other));
        if (other is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(ContractHints.CollidingTopicNames, type.Place, type.Topic, type.Name, other.Topic, other.Name));
        }
    }
}
