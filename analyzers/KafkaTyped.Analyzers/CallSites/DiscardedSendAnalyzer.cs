using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.CallSites;

/// <summary>Reports calls of our producers whose <c>ValueTask</c> is discarded.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DiscardedSendAnalyzer() : CallSiteAnalyzer(CallSiteRules.DiscardedSend)
{
    private protected override void Register(CompilationStartAnalysisContext context, CallSiteTypes types) =>
        context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context, CallSiteTypes types)
    {
        IInvocationOperation invocation = (IInvocationOperation)context.Operation;
        if (!types.IsValueTask(invocation.TargetMethod.ReturnType)
            || types.Read(invocation) is not { Library: ProducerLibrary.KafkaTyped } call
            || !IsDiscarded(invocation)
            || IsExpectation(call))
        {
            return;
        }

        string? synchronous = call.Name switch
        {
            "ProduceAsync" => "Produce",
            "ProduceTombstoneAsync" => "ProduceTombstone",
            _ => null,
        };
        ImmutableDictionary<string, string?> properties = synchronous is not null && !PassesToken(invocation)
            ? ImmutableDictionary<string, string?>.Empty.Add(CallSiteProperties.SynchronousMethod, synchronous)
            : ImmutableDictionary<string, string?>.Empty;
        context.ReportDiagnostic(Diagnostic.Create(
            CallSiteRules.DiscardedSend,
            invocation.Syntax.GetLocation(),
            properties,
            call.Name,
            synchronous is null ? "" : $", or use '{synchronous}', whose failures are counted and logged"));
    }

    /// <summary>Whether the call is not made, but described to a library of test doubles.</summary>
    private static bool IsExpectation(ProducerCall call)
    {
        if (call.Producer is IInvocationOperation { TargetMethod.Name: "Received" or "ReceivedWithAnyArgs" or "DidNotReceive" or "DidNotReceiveWithAnyArgs" })
        {
            return true;
        }

        return Operations.Function(call.Invocation).Parent is IConversionOperation or IDelegateCreationOperation
            && Operations.Function(call.Invocation) is IAnonymousFunctionOperation { Parent.Type: { Name: "Expression", ContainingNamespace.Name: "Expressions" } };
    }

    private static bool PassesToken(IInvocationOperation invocation) =>
        invocation.Arguments.Any(static argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type.Name: "CancellationToken" });

    private static bool IsDiscarded(IInvocationOperation invocation)
    {
        IOperation current = invocation;
        while (current.Parent is IConversionOperation or IParenthesizedOperation
            || (current.Parent is IConditionalAccessOperation access && access.WhenNotNull == current)
            || current.Parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" or "Preserve" })
        {
            current = current.Parent;
        }

        return current.Parent is IExpressionStatementOperation
            || current.Parent is ISimpleAssignmentOperation { Target: IDiscardOperation };
    }
}
