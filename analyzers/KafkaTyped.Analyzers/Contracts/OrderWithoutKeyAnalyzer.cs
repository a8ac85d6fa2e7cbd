using KafkaTyped.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KafkaTyped.Analyzers.Contracts;

/// <summary>Suggests a key where a type asks for what only a key gives.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OrderWithoutKeyAnalyzer() : ContractHintAnalyzer(ContractHints.OrderWithoutKey)
{
    private const int ExactlyOnce = 3;
    private const string AnyPartition = "any partition";

    private static readonly string[] s_partitioners = ["Murmur2Random", "Murmur2", "ConsistentRandom", "Consistent", "Fnv1aRandom", "Fnv1a", "Random"];

    private protected override void Analyze(SymbolAnalysisContext context, TopicType type, TopicTypes all)
    {
        (AttributeData Attribute, string What, string Consequence)? wish = FindWish(type.Type);
        if (wish is not { } found
            || MessageMembers.Read(type.Type, context.Compilation).Any(static member => member.Find("MessageKeyAttribute") is not null || member.Find("MessagePartitionAttribute") is not null))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            ContractHints.OrderWithoutKey, found.Attribute.Locate(type.Type) ?? type.Place, found.What, type.Name, found.Consequence));
    }

    private static (AttributeData Attribute, string What, string Consequence)? FindWish(INamedTypeSymbol type)
    {
        if (Annotations.Find(type, "ProducerSettingsAttribute") is { } settings)
        {
            int partitioner = settings.Named("Partitioner", -1);
            if (partitioner >= 0 && partitioner < s_partitioners.Length && s_partitioners[partitioner] != "Random")
            {
                bool single = !s_partitioners[partitioner].EndsWith("Random", StringComparison.Ordinal);
                return (settings, $"'Partitioner.{s_partitioners[partitioner]}'", single ? "one single partition" : AnyPartition);
            }

            if (settings.Named("MaxInFlightRequestsPerConnection", 0) == 1)
            {
                return (settings, "'MaxInFlightRequestsPerConnection = 1'", AnyPartition);
            }
        }

        return Annotations.Find(type, "DeliveryGuaranteeAttribute") is { } guarantee && guarantee.Argument<int>(0) == ExactlyOnce
            ? (guarantee, "'DeliveryGuarantee.ExactlyOnce'", AnyPartition)
            : null;
    }
}
