using System.Collections.Immutable;
using KafkaTyped.Generators;
using KafkaTyped.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KafkaTyped.Analyzers.Contracts;

/// <summary>Reports why a type with <c>[KafkaTopic]</c> gets no contract. Reads with the generator's own reader.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> s_rules = ContractRules.All.ToImmutableDictionary(static rule => rule.Id);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.CreateRange(ContractRules.All);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.KafkaTopicAttribute) is not null)
            {
                start.RegisterSymbolAction(static symbol => Analyze(symbol), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (Annotations.Find(type, "KafkaTopicAttribute") is not { } topic)
        {
            return;
        }

        ContractProblemCollector problems = new();
        ContractReader.Read(type, topic, context.Compilation, problems, context.CancellationToken);
        foreach (ContractProblem problem in problems.Items)
        {
            context.ReportDiagnostic(Diagnostic.Create(s_rules[problem.RuleId], problem.Location ?? Location.None, [.. problem.Arguments]));
        }
    }
}
