using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.CallSites;

/// <summary>
/// Reports Confluent producers that are disposed though nothing waits for what they were given: locals that do not leave their body, and private
/// fields that do not leave their type.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DisposeWithoutFlushAnalyzer() : CallSiteAnalyzer(CallSiteRules.DisposeWithoutFlush)
{
    private protected override void Register(CompilationStartAnalysisContext context, CallSiteTypes types)
    {
        if (!types.HasConfluent)
        {
            return;
        }

        context.RegisterOperationAction(operation => AnalyzeLocal(operation, types), OperationKind.VariableDeclarator);
        context.RegisterSymbolStartAction(
            type =>
            {
                if (((INamedTypeSymbol)type.Symbol).GetMembers().Any(member => member is IFieldSymbol { DeclaredAccessibility: Accessibility.Private } field && types.IsConfluentProducer(field.Type)))
                {
                    AnalyzeFields(type, types);
                }
            },
            SymbolKind.NamedType);
    }

    private static void AnalyzeLocal(OperationAnalysisContext context, CallSiteTypes types)
    {
        IVariableDeclaratorOperation declarator = (IVariableDeclaratorOperation)context.Operation;
        if (!types.IsConfluentProducer(declarator.Symbol.Type))
        {
            return;
        }

        IOperation root = Operations.Root(declarator);
        if (Operations.OnlyValue(declarator.Symbol, root) is not IInvocationOperation { TargetMethod.Name: "Build" } build || !types.IsBuilder(build.Instance?.Type))
        {
            return;
        }

        bool sends = false;
        List<IInvocationOperation> disposals = [];
        foreach (IOperation operation in root.Descendants())
        {
            if (operation is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, declarator.Symbol))
            {
                continue;
            }

            switch (Role(reference, out IInvocationOperation? call))
            {
                case ProducerUse.Send:
                    sends = true;
                    break;
                case ProducerUse.Disposal:
                    disposals.Add(call!);
                    break;
                case ProducerUse.Drain:
                case ProducerUse.Escape:
                    return;
                default:
                    break;
            }
        }

        if (!sends)
        {
            return;
        }

        if (declarator.Parent?.Parent?.Parent is IUsingDeclarationOperation or IUsingOperation)
        {
            context.ReportDiagnostic(Diagnostic.Create(CallSiteRules.DisposeWithoutFlush, Place(declarator), declarator.Symbol.Name));
        }

        foreach (IInvocationOperation disposal in disposals)
        {
            context.ReportDiagnostic(Diagnostic.Create(CallSiteRules.DisposeWithoutFlush, disposal.Syntax.GetLocation(), declarator.Symbol.Name));
        }
    }

    private static Location Place(IVariableDeclaratorOperation declarator) => declarator.Symbol.Locations[0];

    private static void AnalyzeFields(SymbolStartAnalysisContext context, CallSiteTypes types)
    {
        ConcurrentDictionary<IFieldSymbol, bool> sending = new(SymbolEqualityComparer.Default);
        ConcurrentDictionary<IFieldSymbol, bool> drained = new(SymbolEqualityComparer.Default);
        ConcurrentBag<(IFieldSymbol Field, Location Place)> disposals = [];
        context.RegisterOperationAction(
            operation =>
            {
                IFieldReferenceOperation reference = (IFieldReferenceOperation)operation.Operation;
                if (reference.Field.DeclaredAccessibility != Accessibility.Private || !types.IsConfluentProducer(reference.Field.Type))
                {
                    return;
                }

                switch (Role(reference, out IInvocationOperation? call))
                {
                    case ProducerUse.Send:
                        sending[reference.Field] = true;
                        break;
                    case ProducerUse.Disposal:
                        disposals.Add((reference.Field, call!.Syntax.GetLocation()));
                        break;
                    case ProducerUse.Drain:
                    case ProducerUse.Escape:
                        drained[reference.Field] = true;
                        break;
                    default:
                        break;
                }
            },
            OperationKind.FieldReference);
        // A dependent producer has no queue of its own; its owner is flushed.
        bool dependent = false;
        context.RegisterOperationAction(
            operation =>
            {
                if (operation.Operation is IInvocationOperation { TargetMethod.Name: "Build", Instance.Type: { } builder } && types.IsDependentBuilder(builder))
                {
                    Volatile.Write(ref dependent, true);
                }
            },
            OperationKind.Invocation);
        context.RegisterSymbolEndAction(end =>
        {
            if (Volatile.Read(ref dependent))
            {
                return;
            }

            foreach ((IFieldSymbol field, Location place) in disposals)
            {
                if (sending.ContainsKey(field) && !drained.ContainsKey(field))
                {
                    end.ReportDiagnostic(Diagnostic.Create(CallSiteRules.DisposeWithoutFlush, place, field.Name));
                }
            }
        });
    }

    private static ProducerUse Role(IOperation reference, out IInvocationOperation? call)
    {
        call = null;
        IOperation child = reference;
        IOperation? parent = reference.Parent;
        while (parent is IConversionOperation)
        {
            child = parent;
            parent = parent.Parent;
        }

        if (parent is IConditionalAccessOperation access && access.Operation == child)
        {
            call = access.WhenNotNull as IInvocationOperation;
            return call is null ? ProducerUse.Other : RoleOf(call, access);
        }

        switch (parent)
        {
            case IInvocationOperation invocation when invocation.Instance == child:
                call = invocation;
                return RoleOf(invocation, invocation);
            case IUsingOperation or IPropertyReferenceOperation or IIsPatternOperation or IBinaryOperation:
                return ProducerUse.Other;
            case ISimpleAssignmentOperation assignment when assignment.Target == child:
                return ProducerUse.Other;
            default:
                return ProducerUse.Escape;
        }
    }

    private static ProducerUse RoleOf(IInvocationOperation call, IOperation whole) => call.TargetMethod.Name switch
    {
        "Produce" => ProducerUse.Send,
        // Code that keeps the task may wait for it; only the message of a discarded task may be lost.
        "ProduceAsync" => whole.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation } ? ProducerUse.Send : ProducerUse.Other,
        "Dispose" => ProducerUse.Disposal,
        "Flush" or "Poll" or "CommitTransaction" => ProducerUse.Drain,
        _ => ProducerUse.Other,
    };
}
