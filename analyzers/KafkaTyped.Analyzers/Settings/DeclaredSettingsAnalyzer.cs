using System.Collections.Immutable;
using KafkaTyped.Analyzers.Settings.Declarations;
using KafkaTyped.Generators.Parsing;
using KafkaTyped.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KafkaTyped.Analyzers.Settings;

/// <summary>Checks the settings that the attributes of a message type declare, against each other and against its guarantee.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclaredSettingsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = SettingDescriptors.OfTable;

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
        if (MessageTypeSettings.Read((INamedTypeSymbol)context.Symbol) is not { IsEmpty: false } declared)
        {
            return;
        }

        SettingSet settings = new(SettingClient.KafkaTyped)
        {
            Coverage = SettingCoverage.Declared,
            Guarantee = declared.Guarantee,
            Topic = declared.Facts,
        };
        foreach (WrittenSetting written in declared.Settings)
        {
            SettingReport.AddTo(settings, written);
        }

        foreach (SettingFinding finding in SettingRuleTable.Evaluate(settings))
        {
            context.ReportDiagnostic(SettingReport.Create(finding, settings, PlaceOf(finding, declared), finding.Message));
        }
    }

    private static Location PlaceOf(SettingFinding finding, MessageTypeSettings declared) => finding.Subject switch
    {
        SettingSubject.Setting => SettingReport.PlaceOf(finding.Setting) ?? declared.Place(),
        SettingSubject.MinInSyncReplicas => declared.PlaceOfMinInSyncReplicas(),
        _ => finding.Others.Count > 0 ? SettingReport.PlaceOf(finding.Others[0]) ?? declared.Place() : declared.Place(),
    };
}
