using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.CallSites;

/// <summary>
/// Reports exceptions that are thrown in a delivery handler of a Confluent producer without an error handler. A producer without one is not a fault by
/// itself: librdkafka's errors are logged, and fail the deliveries that they concern.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LostHandlerExceptionAnalyzer() : CallSiteAnalyzer(CallSiteRules.LostHandlerException)
{
    private protected override void Register(CompilationStartAnalysisContext context, CallSiteTypes types)
    {
        if (types.HasConfluent)
        {
            context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.DelegateCreation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, CallSiteTypes types)
    {
        IDelegateCreationOperation creation = (IDelegateCreationOperation)context.Operation;
        if (!types.IsDeliveryHandler(creation.Type)
            || DeliveryHandlers.Send(creation) is not { } send
            || types.Read(send) is not { Library: ProducerLibrary.Confluent } call
            || DeliveryHandlers.Body(creation) is not { } body
            || BuiltProducer.Read(call.Producer, types) is not { IsKnown: true } built
            || types.IsDependentBuilder(built.Builder.Type)
            || built.Calls.Any(static set => set.TargetMethod.Name == "SetErrorHandler"))
        {
            return;
        }

        foreach (IOperation operation in Operations.Within(body))
        {
            if (operation is IThrowOperation && !IsCaught(operation, body))
            {
                context.ReportDiagnostic(Diagnostic.Create(CallSiteRules.LostHandlerException, operation.Syntax.GetLocation(), Operations.Text(call.Producer)));
            }
        }
    }

    private static bool IsCaught(IOperation thrown, IOperation body)
    {
        IOperation child = thrown;
        for (IOperation? level = thrown.Parent; level is not null && level != body; child = level, level = level.Parent)
        {
            if (level is ITryOperation { Catches.Length: > 0 } attempt && attempt.Body == child)
            {
                return true;
            }
        }

        return false;
    }
}
