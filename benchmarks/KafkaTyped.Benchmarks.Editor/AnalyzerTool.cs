using System.Collections.Immutable;
using KafkaTyped.Analyzers.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KafkaTyped.Benchmarks.Editor;

/// <summary>
/// All analyzers of the package. Cold: over the whole project, as in a build. After an edit: over the file that was edited, as an editor asks
/// first. What analyzers remember, they remember with the files.
/// </summary>
internal sealed class AnalyzerTool : IEditorTool
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers =
    [
        .. typeof(ContractAnalyzer).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public string Name => "Analyzers";

    public void Reset()
    {
    }

    public void Run(CSharpCompilation compilation, EditorScenario scenario)
    {
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(s_analyzers);
        ImmutableArray<Diagnostic> diagnostics = scenario == EditorScenario.Cold
            ? analysis.GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult()
            : analysis.GetAnalyzerSemanticDiagnosticsAsync(Edited(compilation, scenario), filterSpan: null, CancellationToken.None).GetAwaiter().GetResult();
        if (!diagnostics.IsEmpty)
        {
            throw new InvalidOperationException($"The project is not clean: {diagnostics[0]}");
        }
    }

    public int CountFiles() => 0;

    private static SemanticModel Edited(CSharpCompilation compilation, EditorScenario scenario) =>
        compilation.GetSemanticModel(compilation.SyntaxTrees[scenario == EditorScenario.UnrelatedEdit ? 0 : 1]);
}
