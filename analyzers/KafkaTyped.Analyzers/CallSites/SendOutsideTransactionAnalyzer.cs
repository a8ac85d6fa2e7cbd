using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.CallSites;

/// <summary>Reports sends of a Confluent producer with a transactional id in a body that begins no transaction before.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SendOutsideTransactionAnalyzer() : CallSiteAnalyzer(CallSiteRules.SendOutsideTransaction)
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
        if (invocation.TargetMethod.Name is not ("Produce" or "ProduceAsync")
            || types.Read(invocation) is not { Library: ProducerLibrary.Confluent } call
            || Operations.Variable(call.Producer) is not ILocalSymbol producer
            || BuiltProducer.Read(call.Producer, types) is not { } built
            || !IsTransactional(built, types)
            || MayHaveBegun(producer, invocation))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(CallSiteRules.SendOutsideTransaction, invocation.Syntax.GetLocation(), call.Name, producer.Name));
    }

    private static bool IsTransactional(BuiltProducer built, CallSiteTypes types) =>
        built.SettingValue("TransactionalId", types) is { } value
        && Operations.Unwrap(value).ConstantValue is not { HasValue: true, Value: null or "" }
        && Operations.Unwrap(value).Type?.NullableAnnotation != NullableAnnotation.Annotated;

    /// <summary>Whether a transaction is begun before, in a loop around, or possibly in code that is not visible here.</summary>
    private static bool MayHaveBegun(ILocalSymbol producer, IInvocationOperation send)
    {
        IOperation function = Operations.Function(send);
        ILoopOperation? loop = Operations.Loop(send);
        foreach (IOperation operation in Operations.Root(send).Descendants())
        {
            if (operation is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, producer))
            {
                continue;
            }

            if (reference.Parent is not (IInvocationOperation or IUsingOperation or IPropertyReferenceOperation or IConditionalAccessOperation)
                || Operations.Function(reference) != function)
            {
                return true;
            }

            if (reference.Parent is IInvocationOperation { TargetMethod.Name: "BeginTransaction" } begin
                && (begin.Syntax.SpanStart < send.Syntax.SpanStart || (loop is not null && loop.Syntax.Span.Contains(begin.Syntax.Span))))
            {
                return true;
            }
        }

        return false;
    }
}
