using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KafkaTyped.Benchmarks.Editor;

/// <summary>Reports nothing; binds all declarations and their attributes before the first of the measured analyzers asks.</summary>
internal sealed class DeclarationBinder : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new DiagnosticDescriptor("BENCH1", "Never reported", "Never reported", "Benchmark", DiagnosticSeverity.Hidden, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start => Bind(start.Compilation.Assembly.GlobalNamespace));
    }

    private static void Bind(INamespaceOrTypeSymbol container)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            _ = member.GetAttributes();
            if (member is INamespaceOrTypeSymbol inner)
            {
                Bind(inner);
            }
            else if (member is IMethodSymbol method)
            {
                _ = method.Parameters.Sum(static parameter => parameter.GetAttributes().Length);
            }
        }
    }
}
