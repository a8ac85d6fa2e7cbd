using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KafkaTyped.Analyzers.Tests.Harness;

/// <summary>Reports classes of a lower-case name, and the first character of additional files where the property <c>Strict</c> is set.</summary>
#pragma warning disable RS1036, RS1038, RS1041, RS2008 // Never shipped: the tests' own target.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LowerCaseClassAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new("TST001", "Lower case", "'{0}' is lower case", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(
            static symbol =>
            {
                if (char.IsLower(symbol.Symbol.Name[0]))
                {
                    symbol.ReportDiagnostic(Diagnostic.Create(s_rule, symbol.Symbol.Locations[0], symbol.Symbol.Name));
                }
            },
            SymbolKind.NamedType);
        context.RegisterAdditionalFileAction(static file =>
        {
            if (file.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.Strict", out string? strict) && strict == "true")
            {
                LinePositionSpan place = new(new LinePosition(0, 0), new LinePosition(0, 1));
                file.ReportDiagnostic(Diagnostic.Create(s_rule, Location.Create(file.AdditionalFile.Path, new TextSpan(0, 1), place), "file"));
            }
        });
    }
}
