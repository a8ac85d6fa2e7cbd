using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.CallSites;

/// <summary>
/// Reports sends that a loop awaits one by one. Quiet where the loop sends once (it retries), waits for something else
/// anyway (time, a person), or commits what it read.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AwaitedSendInLoopAnalyzer() : CallSiteAnalyzer(CallSiteRules.AwaitedSendInLoop)
{
    private protected override void Register(CompilationStartAnalysisContext context, CallSiteTypes types) =>
        context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, CallSiteTypes types)
    {
        IInvocationOperation invocation = (IInvocationOperation)context.Operation;
        if (invocation.TargetMethod.Name is not ("ProduceAsync" or "ProduceTombstoneAsync" or "ProduceAndWait")
            || types.Read(invocation) is not { } call
            || FindWait(call) is not { } wait
            || Operations.Loop(wait) is not { } loop
            || SendsOnce(wait, loop)
            || IsPaced(loop))
        {
            return;
        }

        string remedy = call.Library == ProducerLibrary.KafkaTyped
            ? "use 'ProduceManyAsync', or collect the tasks and await them together"
            : "use 'Produce' with a delivery handler and 'Flush' at the end, or collect the tasks and await them together";
        context.ReportDiagnostic(Diagnostic.Create(CallSiteRules.AwaitedSendInLoop, wait.Syntax.GetLocation(), call.Name, remedy));
    }

    /// <summary>What waits for the delivery: an await, a blocking member of the task, or the call itself.</summary>
    private static IOperation? FindWait(ProducerCall call)
    {
        if (call.Name == "ProduceAndWait")
        {
            return call.Invocation;
        }

        IOperation current = call.Invocation;
        while (current.Parent is { } parent)
        {
            switch (parent)
            {
                case IAwaitOperation:
                case IPropertyReferenceOperation { Property.Name: "Result" }:
                case IInvocationOperation { TargetMethod.Name: "Wait" or "GetResult" }:
                    return parent;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" or "GetAwaiter" or "Preserve" } next when next.Instance == current:
                case IConversionOperation or IParenthesizedOperation:
                    current = parent;
                    break;
                case IConditionalAccessOperation access when access.WhenNotNull == current:
                    current = parent;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static bool SendsOnce(IOperation wait, ILoopOperation loop)
    {
        IOperation child = wait;
        for (IOperation? level = wait.Parent; level is not null; child = level, level = level.Parent)
        {
            if (child is IReturnOperation { Kind: OperationKind.Return })
            {
                return true;
            }

            if (level is IBlockOperation block
                && block.Operations.Skip(block.Operations.IndexOf(child) + 1).Any(next => Operations.Leaves(next) || EndsCondition(next, loop)))
            {
                return true;
            }

            if (level == loop)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a statement sets a flag that the loop asks for: <c>while (!sent) { …; sent = true; }</c>.</summary>
    private static bool EndsCondition(IOperation statement, ILoopOperation loop)
    {
        IOperation? condition = loop switch
        {
            IWhileLoopOperation @while => @while.Condition,
            IForLoopOperation @for => @for.Condition,
            _ => null,
        };
        return condition is not null
            && statement is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: ILocalReferenceOperation flag, Value.Type.SpecialType: SpecialType.System_Boolean } }
            && condition.DescendantsAndSelf().Any(operation => Operations.Names(operation, flag.Local));
    }

    private static bool IsPaced(ILoopOperation loop) =>
        Operations.Within(loop).OfType<IInvocationOperation>().Any(static call => call.TargetMethod switch
        {
            { Name: "Delay", ContainingType.Name: "Task" } => true,
            { Name: "Sleep", ContainingType.Name: "Thread" } => true,
            { Name: "WaitForNextTickAsync" } => true,
            // A consumed message may be committed only after the messages that result from it are delivered.
            { Name: "Commit" or "StoreOffset", ContainingType: { Name: "IConsumer", ContainingNamespace: { Name: "Kafka", ContainingNamespace.Name: "Confluent" } } } => true,
            { Name: "ReadLine" or "ReadKey" or "ReadLineAsync", ContainingType.Name: "Console" } => true,
            _ => false,
        });
}
