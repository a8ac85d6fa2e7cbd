using KafkaTyped.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KafkaTyped.Analyzers.Contracts;

/// <summary>Suggests a key where a type declares settings that need one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OrderWithoutKeyAnalyzer() : ContractHintAnalyzer(ContractHints.OrderWithoutKey)
{
    private const int ExactlyOnce = 3;

    private static readonly Dictionary<int, string> s_partitioners = new() { [0] = "Murmur2Random", [2] = "ConsistentRandom", [4] = "Fnv1aRandom" };

    private protected override void Analyze(SymbolAnalysisContext context, TopicType type, TopicTypeIndex all)
    {
        (AttributeData Attribute, string What)? wish = FindWish(type.Type);
        if (wish is not { } found
            || MessageMemberList.Read(type.Type, context.Compilation).Any(static member => member.Find("MessageKeyAttribute") is not null || member.Find("MessagePartitionAttribute") is not null))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            ContractHints.OrderWithoutKey, found.Attribute.Locate(type.Type) ?? type.Place, found.What, type.Name));
    }

    private static (AttributeData Attribute, string What)? FindWish(INamedTypeSymbol type)
    {
        if (Annotations.Find(type, "ProducerSettingsAttribute") is { } settings)
        {
            // The other partitioners put all records without a key on one partition, which KT2602 reports.
            int partitioner = settings.Named("Partitioner", -1);
            if (s_partitioners.TryGetValue(partitioner, out string? name))
            {
                return (settings, $"'KafkaPartitioner.{name}'");
            }

            if (settings.Named("MaxInFlightRequestsPerConnection", 0) == 1)
            {
                return (settings, "'MaxInFlightRequestsPerConnection = 1'");
            }
        }

        return Annotations.Find(type, "DeliveryGuaranteeAttribute") is { } guarantee && guarantee.Argument<int>(0) == ExactlyOnce
            ? (guarantee, "'DeliveryGuarantee.ExactlyOnce'")
            : null;
    }
}
