using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.CallSites;

/// <summary>
/// Reports sends in the handler of a cancelled send: cancelling ends the wait, not the delivery. Quiet where the code checks <c>MayBeDelivered</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SentAgainAfterCancellationAnalyzer() : CallSiteAnalyzer(CallSiteRules.SentAgainAfterCancellation)
{
    private protected override void Register(CompilationStartAnalysisContext context, CallSiteTypes types)
    {
        if (context.Compilation.GetTypeByMetadataName("System.OperationCanceledException") is { } canceled)
        {
            context.RegisterOperationAction(operation => Analyze(operation, types, canceled), OperationKind.CatchClause);
        }
    }

    private static void Analyze(OperationAnalysisContext context, CallSiteTypes types, INamedTypeSymbol canceled)
    {
        ICatchClauseOperation clause = (ICatchClauseOperation)context.Operation;
        if (clause.Parent is not ITryOperation attempt || !DerivesFrom(clause.ExceptionType, canceled))
        {
            return;
        }

        ProducerCall[] cancelled =
        [
            .. Sends(attempt.Body, types).Where(static send => send.Name is "ProduceAsync" or "ProduceTombstoneAsync" or "ProduceAndWait" && PassesToken(send.Invocation))
        ];
        if (cancelled.Length == 0
            || Operations.Within(clause).Any(static operation => operation is IPropertyReferenceOperation { Property.Name: "MayBeDelivered" } or IPropertySubpatternOperation { Member: IPropertyReferenceOperation { Property.Name: "MayBeDelivered" } }))
        {
            return;
        }

        foreach (ProducerCall again in Sends(clause.Handler, types))
        {
            if (Array.Find(cancelled, send => IsSame(send, again)) is { } first)
            {
                string remedy = again.Library == ProducerLibrary.KafkaTyped
                    ? "look at 'KafkaProduceCanceledException.MayBeDelivered' first"
                    : "let the first one finish, or accept duplicates knowingly";
                context.ReportDiagnostic(Diagnostic.Create(CallSiteRules.SentAgainAfterCancellation, again.Invocation.Syntax.GetLocation(), first.Name, remedy));
            }
        }
    }

    private static IEnumerable<ProducerCall> Sends(IOperation operation, CallSiteTypes types) =>
        from invocation in Operations.Within(operation).OfType<IInvocationOperation>()
        let call = types.Read(invocation)
        where call is { IsSend: true }
        select call;

    /// <summary>Whether two sends hand over the same message, by the same variables, to the same producer.</summary>
    private static bool IsSame(ProducerCall first, ProducerCall again) =>
        Operations.Variable(first.Producer) is { } producer
        && Operations.Names(again.Producer, producer)
        && Message(first) is { } message
        && Message(again) is { } other
        && SymbolEqualityComparer.Default.Equals(message, other);

    private static ISymbol? Message(ProducerCall call) =>
        call.Invocation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "message") is { } argument ? Operations.Variable(argument.Value) : null;

    private static bool PassesToken(IInvocationOperation invocation) =>
        invocation.Arguments.Any(static argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type.Name: "CancellationToken" });

    private static bool DerivesFrom(ITypeSymbol? type, INamedTypeSymbol ancestor)
    {
        for (ITypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(level, ancestor))
            {
                return true;
            }
        }

        return false;
    }
}
