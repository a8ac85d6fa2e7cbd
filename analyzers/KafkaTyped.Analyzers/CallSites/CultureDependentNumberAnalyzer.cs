using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.CallSites;

/// <summary>
/// Reports fractions in properties of Confluent's configuration, which writes them in the culture of the process: where that has a decimal comma,
/// librdkafka reads another number.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CultureDependentNumberAnalyzer() : CallSiteAnalyzer(CallSiteRules.CultureDependentNumber)
{
    private protected override void Register(CompilationStartAnalysisContext context, CallSiteTypes types)
    {
        if (types.HasConfluent)
        {
            context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.SimpleAssignment);
        }
    }

    private static void Analyze(OperationAnalysisContext context, CallSiteTypes types)
    {
        ISimpleAssignmentOperation assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { IsIndexer: false } property }
            && Operations.Unwrap(assignment.Value).ConstantValue is { HasValue: true, Value: double value }
            && value != Math.Floor(value)
            && types.IsConfiguration(property.ContainingType))
        {
            string text = value.ToString("R", CultureInfo.InvariantCulture);
            context.ReportDiagnostic(Diagnostic.Create(
                CallSiteRules.CultureDependentNumber, assignment.Value.Syntax.GetLocation(), property.Name, text, text.Replace('.', ',')));
        }
    }
}
