using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.CallSites;

/// <summary>Reports delivery handlers that are <c>async void</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsyncDeliveryCallbackAnalyzer() : CallSiteAnalyzer(CallSiteRules.AsyncDeliveryCallback)
{
    private protected override void Register(CompilationStartAnalysisContext context, CallSiteTypes types) =>
        context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.DelegateCreation);

    private static void Analyze(OperationAnalysisContext context, CallSiteTypes types)
    {
        IDelegateCreationOperation creation = (IDelegateCreationOperation)context.Operation;
        if (!types.IsDeliveryHandler(creation.Type))
        {
            return;
        }

        IMethodSymbol? method = creation.Target switch
        {
            IAnonymousFunctionOperation lambda => lambda.Symbol,
            IMethodReferenceOperation reference => reference.Method,
            _ => null,
        };
        if (method is { IsAsync: true, ReturnsVoid: true })
        {
            string name = method.MethodKind == MethodKind.AnonymousFunction ? "=>" : method.Name;
            context.ReportDiagnostic(Diagnostic.Create(CallSiteRules.AsyncDeliveryCallback, creation.Target.Syntax.GetLocation(), name));
        }
    }
}
