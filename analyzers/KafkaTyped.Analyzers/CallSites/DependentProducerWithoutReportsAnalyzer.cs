using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.CallSites;

/// <summary>Reports <c>ProduceAsync</c> of a dependent producer whose owner has no delivery reports: its task never completes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DependentProducerWithoutReportsAnalyzer() : CallSiteAnalyzer(CallSiteRules.DependentProducerWithoutReports)
{
    private protected override void Register(CompilationStartAnalysisContext context, CallSiteTypes types)
    {
        if (types.HasConfluent)
        {
            context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, CallSiteTypes types)
    {
        IInvocationOperation invocation = (IInvocationOperation)context.Operation;
        if (invocation.TargetMethod.Name != "ProduceAsync"
            || types.Read(invocation) is not { Library: ProducerLibrary.Confluent } call
            || BuiltProducer.Read(call.Producer, types) is not { } dependent
            || !types.IsDependentBuilder(dependent.Builder.Type)
            || dependent.Argument is not { } handle
            || Operations.Resolve(handle, Operations.Root(invocation)) is not IPropertyReferenceOperation { Property.Name: "Handle", Instance: { } owner }
            || BuiltProducer.Read(owner, types) is not { } built
            || built.Setting("EnableDeliveryReports", types) is not false)
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            CallSiteRules.DependentProducerWithoutReports, invocation.Syntax.GetLocation(), Operations.Text(call.Producer), Operations.Text(owner)));
    }
}
