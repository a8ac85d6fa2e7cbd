using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.CallSites;

/// <summary>Reports delivery handlers for a Confluent producer whose delivery reports are off.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeliveryHandlerWithoutReportsAnalyzer() : CallSiteAnalyzer(CallSiteRules.DeliveryHandlerWithoutReports)
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
        if (invocation.TargetMethod.Name != "Produce"
            || types.Read(invocation) is not { Library: ProducerLibrary.Confluent } call
            || invocation.Arguments.FirstOrDefault(argument => argument.ArgumentKind == ArgumentKind.Explicit && types.IsDeliveryHandler(argument.Parameter?.Type)) is not { } handler
            || Operations.Unwrap(handler.Value) is not (IDelegateCreationOperation or IAnonymousFunctionOperation)
            || BuiltProducer.Read(call.Producer, types) is not { } built
            || built.Setting("EnableDeliveryReports", types) is not false)
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            CallSiteRules.DeliveryHandlerWithoutReports, handler.Syntax.GetLocation(), Operations.Text(call.Producer)));
    }
}
