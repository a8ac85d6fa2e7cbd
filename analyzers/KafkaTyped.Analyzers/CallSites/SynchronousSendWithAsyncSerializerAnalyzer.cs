using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.CallSites;

/// <summary>Reports <c>Produce</c> of a Confluent producer that was built with an asynchronous serializer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SynchronousSendWithAsyncSerializerAnalyzer() : CallSiteAnalyzer(CallSiteRules.SynchronousSendWithAsyncSerializer)
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
            || BuiltProducer.Read(call.Producer, types) is not { } built)
        {
            return;
        }

        IInvocationOperation? culprit = built.Calls.FirstOrDefault(static set =>
            set.TargetMethod is { Name: "SetKeySerializer" or "SetValueSerializer", Parameters.Length: 1 } method
            && method.Parameters[0].Type.Name == "IAsyncSerializer");
        if (culprit is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                CallSiteRules.SynchronousSendWithAsyncSerializer, invocation.Syntax.GetLocation(), Operations.Text(call.Producer), culprit.TargetMethod.Name));
        }
    }
}
