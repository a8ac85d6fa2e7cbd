using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.CallSites;

/// <summary>Reports a local with the <c>ValueTask</c> of a send that is consumed a second time.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SendAwaitedTwiceAnalyzer() : CallSiteAnalyzer(CallSiteRules.SendAwaitedTwice)
{
    private protected override void Register(CompilationStartAnalysisContext context, CallSiteTypes types) =>
        context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.VariableDeclarator);

    private static void Analyze(OperationAnalysisContext context, CallSiteTypes types)
    {
        IVariableDeclaratorOperation declarator = (IVariableDeclaratorOperation)context.Operation;
        if (!types.IsValueTask(declarator.Symbol.Type))
        {
            return;
        }

        IOperation root = Operations.Root(declarator);
        if (Operations.OnlyValue(declarator.Symbol, root) is not IInvocationOperation invocation
            || types.Read(invocation) is not { Library: ProducerLibrary.KafkaTyped } call)
        {
            return;
        }

        List<IOperation> before = [];
        foreach (IOperation use in Operations.Within(Operations.Function(declarator)))
        {
            if (use is not ILocalReferenceOperation reference
                || !SymbolEqualityComparer.Default.Equals(reference.Local, declarator.Symbol)
                || FindConsumption(reference) is not { } consumption)
            {
                continue;
            }

            bool again = Operations.Loop(consumption) is { } loop && !loop.Syntax.Span.Contains(declarator.Syntax.Span) && !EndsLoop(consumption);
            if (again || before.Exists(earlier => Operations.RunsBefore(earlier, consumption)))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    CallSiteRules.SendAwaitedTwice, reference.Syntax.GetLocation(), declarator.Symbol.Name, call.Name));
            }

            before.Add(consumption);
        }
    }

    private static IOperation? FindConsumption(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IAwaitOperation await => await,
        IPropertyReferenceOperation { Property.Name: "Result" } property => property,
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Parent: IAwaitOperation await } call when call.Instance == reference => await,
        IInvocationOperation { TargetMethod.Name: "AsTask" or "GetAwaiter" or "Preserve" } call when call.Instance == reference => call,
        _ => null,
    };

    private static bool EndsLoop(IOperation consumption)
    {
        IOperation child = consumption;
        for (IOperation? level = consumption.Parent; level is not null and not ILoopOperation; child = level, level = level.Parent)
        {
            if (child is IReturnOperation || (level is IBlockOperation block && block.Operations.Skip(block.Operations.IndexOf(child) + 1).Any(Operations.Leaves)))
            {
                return true;
            }
        }

        return false;
    }
}
