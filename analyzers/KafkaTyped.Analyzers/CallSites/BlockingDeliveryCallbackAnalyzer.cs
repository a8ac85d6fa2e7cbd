using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.CallSites;

/// <summary>Reports calls in delivery handlers that wait: for a delivery, which this thread would have to report, or for a task or time.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingDeliveryCallbackAnalyzer() : CallSiteAnalyzer(CallSiteRules.BlockingDeliveryCallback)
{
    private protected override void Register(CompilationStartAnalysisContext context, CallSiteTypes types) =>
        context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.DelegateCreation);

    private static void Analyze(OperationAnalysisContext context, CallSiteTypes types)
    {
        IDelegateCreationOperation creation = (IDelegateCreationOperation)context.Operation;
        if (!types.IsDeliveryHandler(creation.Type) || DeliveryHandlers.Body(creation) is not { } body)
        {
            return;
        }

        foreach (IOperation operation in Operations.Within(body))
        {
            string? name = operation switch
            {
                IInvocationOperation call when Blocks(call, types) => call.TargetMethod.Name,
                IPropertyReferenceOperation { Property: { Name: "Result" } property } when IsTask(property.ContainingType) => "Result",
                _ => null,
            };
            if (name is not null)
            {
                context.ReportDiagnostic(Diagnostic.Create(CallSiteRules.BlockingDeliveryCallback, operation.Syntax.GetLocation(), name));
            }
        }
    }

    private static bool Blocks(IInvocationOperation call, CallSiteTypes types) => call.TargetMethod switch
    {
        { Name: "Wait" or "WaitAll" or "WaitAny" } method => IsTask(method.ContainingType),
        { Name: "GetResult", ContainingType.Name: "TaskAwaiter" or "ValueTaskAwaiter" or "ConfiguredTaskAwaiter" or "ConfiguredValueTaskAwaiter" } => true,
        { Name: "Sleep", ContainingType.Name: "Thread" } => true,
        { Name: "ProduceAndWait" } => types.Read(call) is not null,
        { Name: "Flush" } => types.Read(call) is { Library: ProducerLibrary.Confluent },
        _ => false,
    };

    private static bool IsTask(INamedTypeSymbol type) =>
        type is { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } };
}
