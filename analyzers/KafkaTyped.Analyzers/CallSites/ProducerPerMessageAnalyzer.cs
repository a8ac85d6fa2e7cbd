using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.CallSites;

/// <summary>
/// Reports Confluent producers that are built, used for a message and disposed: in a loop, or in a method that is called with each message.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProducerPerMessageAnalyzer() : CallSiteAnalyzer(CallSiteRules.ProducerPerMessage)
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
        IInvocationOperation build = (IInvocationOperation)context.Operation;
        if (build.TargetMethod.Name != "Build" || !types.IsBuilder(build.Instance?.Type) || FindLocal(build) is not { } declarator)
        {
            return;
        }

        IOperation function = Operations.Function(build);
        IInvocationOperation[] sends =
        [
            .. Operations.Within(function)
                .OfType<IInvocationOperation>()
                .Where(call => types.Read(call) is { IsSend: true } send && Operations.Names(send.Producer, declarator.Symbol))
        ];
        if (sends.Length == 0 || Escapes(declarator.Symbol, function))
        {
            return;
        }

        string? when = null;
        if (Operations.Loop(build) is { } loop)
        {
            when = Array.TrueForAll(sends, send => Operations.Loop(send) == loop) ? "in each round of the loop" : null;
        }
        else if (IsDisposed(declarator, function)
            && Array.TrueForAll(sends, send => Operations.Loop(send) is null)
            && Array.Exists(sends, send => SendsParameter(send, function, context.ContainingSymbol)))
        {
            when = "in each call of the method";
        }

        if (when is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(CallSiteRules.ProducerPerMessage, build.Syntax.GetLocation(), declarator.Symbol.Name, when));
        }
    }

    private static IVariableDeclaratorOperation? FindLocal(IInvocationOperation build)
    {
        IOperation current = build;
        while (current.Parent is IConversionOperation or IParenthesizedOperation or IVariableInitializerOperation)
        {
            current = current.Parent;
        }

        return current.Parent as IVariableDeclaratorOperation;
    }

    private static bool Escapes(ILocalSymbol producer, IOperation function) =>
        function.Descendants().Any(operation =>
            operation is ILocalReferenceOperation reference
            && SymbolEqualityComparer.Default.Equals(reference.Local, producer)
            && reference.Parent is not (IInvocationOperation or IUsingOperation or IPropertyReferenceOperation or IConditionalAccessOperation));

    private static bool IsDisposed(IVariableDeclaratorOperation declarator, IOperation function) =>
        declarator.Parent?.Parent?.Parent is IUsingDeclarationOperation or IUsingOperation
        || Operations.Within(function).OfType<IInvocationOperation>().Any(call =>
            call is { TargetMethod.Name: "Dispose", Instance: { } instance } && Operations.Names(Operations.Receiver(instance), declarator.Symbol));

    private static bool SendsParameter(IInvocationOperation send, IOperation function, ISymbol member)
    {
        // A program's entry has its arguments for the whole run.
        if (member is IMethodSymbol { Name: "Main" or "<Main>$" })
        {
            return function is ILocalFunctionOperation && Uses(send, function);
        }

        return Uses(send, function);
    }

    private static bool Uses(IInvocationOperation send, IOperation function) =>
        send.Arguments.Any(argument => Mentions(argument.Value, Operations.Root(function), 0));

    private static bool Mentions(IOperation value, IOperation root, int depth) =>
        value.DescendantsAndSelf().Any(operation => operation switch
        {
            IParameterReferenceOperation parameter => parameter.Parameter.Type.Name != "CancellationToken",
            ILocalReferenceOperation local => depth < 4 && Operations.OnlyValue(local.Local, root) is { } own && Mentions(own, root, depth + 1),
            _ => false,
        });
}
