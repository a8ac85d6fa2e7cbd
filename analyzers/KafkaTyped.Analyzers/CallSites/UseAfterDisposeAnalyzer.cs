using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.CallSites;

/// <summary>Reports calls of a Confluent producer that always run after it was disposed.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UseAfterDisposeAnalyzer() : CallSiteAnalyzer(CallSiteRules.UseAfterDispose)
{
    private protected override void Register(CompilationStartAnalysisContext context, CallSiteTypes types)
    {
        if (types.HasConfluent)
        {
            context.RegisterOperationAction(operation => AnalyzeCall(operation, types), OperationKind.Invocation);
            context.RegisterOperationAction(operation => AnalyzeUsing(operation, types), OperationKind.Using);
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context, CallSiteTypes types)
    {
        IInvocationOperation dispose = (IInvocationOperation)context.Operation;
        if (dispose.TargetMethod.Name == "Dispose"
            && dispose.Instance is { } instance
            && types.IsConfluentProducer(Operations.Receiver(instance).Type)
            && Operations.Variable(Operations.Receiver(instance)) is { } variable)
        {
            Report(context, types, dispose, variable);
        }
    }

    private static void AnalyzeUsing(OperationAnalysisContext context, CallSiteTypes types)
    {
        IUsingOperation statement = (IUsingOperation)context.Operation;
        if (types.IsConfluentProducer(statement.Resources.Type) && Operations.Variable(statement.Resources) is { } variable)
        {
            Report(context, types, statement, variable);
        }
    }

    private static void Report(OperationAnalysisContext context, CallSiteTypes types, IOperation disposal, ISymbol variable)
    {
        IOperation function = Operations.Function(disposal);
        IOperation[] writes = [.. Operations.Writes(variable, Operations.Root(disposal)).Where(write => write.Syntax.SpanStart > disposal.Syntax.SpanStart)];
        foreach (IInvocationOperation use in Operations.Within(function).OfType<IInvocationOperation>())
        {
            if (types.Read(use) is { } call
                && call.Name is not "Dispose"
                && Operations.Names(call.Producer, variable)
                && Operations.RunsBefore(disposal, use)
                && !Array.Exists(writes, write => write.Syntax.SpanStart < use.Syntax.SpanStart))
            {
                context.ReportDiagnostic(Diagnostic.Create(CallSiteRules.UseAfterDispose, use.Syntax.GetLocation(), call.Name, variable.Name));
            }
        }
    }
}
