using System.Collections.Immutable;
using KafkaTyped.Analyzers.Settings.Confluent;
using KafkaTyped.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace KafkaTyped.Analyzers.Settings;

/// <summary>Checks every configuration of a Confluent.Kafka producer that code creates, whether or not the project uses KafkaTyped.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfluentSettingsAnalyzer : DiagnosticAnalyzer
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
            if (ConfluentTypes.Find(start.Compilation) is not { } types)
            {
                return;
            }

            start.RegisterOperationAction(operation => AnalyzeCreation(operation, types), OperationKind.ObjectCreation);
            start.RegisterOperationAction(operation => AnalyzeAssignment(operation, types), OperationKind.SimpleAssignment);
            start.RegisterOperationAction(operation => AnalyzeCall(operation, types), OperationKind.Invocation);
        });
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, ConfluentTypes types)
    {
        IObjectCreationOperation creation = (IObjectCreationOperation)context.Operation;
        if (types.IsProducerConfig(creation.Type))
        {
            Report(context, new ConfluentReader(types).ReadConfig(creation));
        }
        else if (types.IsProducerBuilder(creation.Type))
        {
            Report(context, new ConfluentReader(types).ReadBuilder(creation));
        }
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, ConfluentTypes types)
    {
        if (context.Operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } instance } target } && types.IsSetting(target.Property))
        {
            Report(context, new ConfluentReader(types).ReadStatements(context.Operation, instance));
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context, ConfluentTypes types)
    {
        if (context.Operation is IInvocationOperation { Instance: { } instance } call && types.IsSet(call.TargetMethod))
        {
            Report(context, new ConfluentReader(types).ReadStatements(call, instance));
        }
    }

    private static void Report(OperationAnalysisContext context, ConfluentSettings? found)
    {
        if (found is null or { IsUnknown: true } || (found.Written.Count == 0 && !found.IsComplete))
        {
            return;
        }

        SettingSet settings = new(SettingClient.ConfluentKafka) { Coverage = found.IsComplete ? SettingCoverage.Whole : SettingCoverage.Part };
        foreach (WrittenSetting written in found.Written)
        {
            SettingReport.AddTo(settings, written);
        }

        foreach (string name in found.UnknownNames)
        {
            settings.Add(name, null, SettingForm.Property);
        }

        foreach (SettingFinding finding in SettingRuleTable.Evaluate(settings))
        {
            if (PlaceOf(finding, context.Operation) is { } place)
            {
                context.ReportDiagnostic(SettingReport.Create(finding, settings, place, finding.Message));
            }
        }
    }

    // A setting without a place has an unknown value, so there is nothing to report about it.
    private static Location? PlaceOf(SettingFinding finding, IOperation configuration) =>
        finding.Setting is not null
            ? SettingReport.PlaceOf(finding.Setting)
            : (finding.Others.Count > 0 ? SettingReport.PlaceOf(finding.Others[0]) : null) ?? Head(configuration.Syntax);

    // Without the initializer, which can be long.
    private static Location Head(SyntaxNode syntax) => syntax switch
    {
        ObjectCreationExpressionSyntax creation => Location.Create(
            syntax.SyntaxTree, TextSpan.FromBounds(syntax.SpanStart, creation.ArgumentList?.Span.End ?? creation.Type.Span.End)),
        ImplicitObjectCreationExpressionSyntax creation => Location.Create(
            syntax.SyntaxTree, TextSpan.FromBounds(syntax.SpanStart, creation.ArgumentList.Span.End)),
        _ => syntax.GetLocation(),
    };
}
