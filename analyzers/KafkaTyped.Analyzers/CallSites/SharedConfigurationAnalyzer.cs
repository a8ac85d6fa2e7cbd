using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.CallSites;

/// <summary>
/// Reports configurations that are made from another one and then changed: Confluent's constructors keep the settings of their argument, they do
/// not copy them. Quiet where no other code sees the argument.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SharedConfigurationAnalyzer() : CallSiteAnalyzer(CallSiteRules.SharedConfiguration)
{
    private protected override void Register(CompilationStartAnalysisContext context, CallSiteTypes types)
    {
        if (types.HasConfluent)
        {
            context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.ObjectCreation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, CallSiteTypes types)
    {
        IObjectCreationOperation creation = (IObjectCreationOperation)context.Operation;
        if (creation.Arguments.Length != 1
            || !types.IsConfiguration(creation.Type)
            || creation.Constructor?.ContainingNamespace.ToDisplayString() != "Confluent.Kafka"
            || Source(creation.Arguments[0].Value) is not { } source
            || !IsSeenElsewhere(creation, source)
            || FindChange(creation) is not { } property)
        {
            return;
        }

        IOperation argument = creation.Arguments[0].Value;
        context.ReportDiagnostic(Diagnostic.Create(
            CallSiteRules.SharedConfiguration, creation.Arguments[0].Syntax.GetLocation(), Operations.Text(Operations.Unwrap(argument)), property));
    }

    private static ISymbol? Source(IOperation argument) => Operations.Unwrap(argument) switch
    {
        IPropertyReferenceOperation { Property: { IsIndexer: false } property } => property,
        IFieldReferenceOperation field => field.Field,
        IOperation other => Operations.Variable(other),
    };

    private static bool IsSeenElsewhere(IObjectCreationOperation creation, ISymbol source)
    {
        if (source is not ILocalSymbol local)
        {
            return true;
        }

        // Earlier writes belong to the new configuration; any other use may read what it changes.
        IOperation root = Operations.Root(creation);
        if (Operations.OnlyValue(local, root) is not (IObjectCreationOperation or null))
        {
            return Operations.OnlyValue(local, root) is not IInvocationOperation;
        }

        return root.Descendants().Any(operation =>
            operation is ILocalReferenceOperation reference
            && SymbolEqualityComparer.Default.Equals(reference.Local, local)
            && reference.Syntax.SpanStart != creation.Arguments[0].Value.Syntax.SpanStart
            && reference.Parent is not IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation }
            && reference.Parent is not ISimpleAssignmentOperation);
    }

    private static string? FindChange(IObjectCreationOperation creation)
    {
        if (creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault() is { Target: IPropertyReferenceOperation initialized })
        {
            return initialized.Property.Name;
        }

        IOperation current = creation;
        while (current.Parent is IConversionOperation or IVariableInitializerOperation)
        {
            current = current.Parent;
        }

        ISymbol? target = current.Parent switch
        {
            IVariableDeclaratorOperation declarator => declarator.Symbol,
            ISimpleAssignmentOperation assignment when assignment.Value == current => Operations.Variable(assignment.Target),
            _ => null,
        };
        if (target is null)
        {
            return null;
        }

        foreach (IOperation operation in Operations.Root(creation).Descendants())
        {
            if (operation.Syntax.SpanStart < creation.Syntax.SpanStart)
            {
                continue;
            }

            switch (operation)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } instance } changed } when Operations.Names(instance, target):
                    return changed.Property.Name;
                case IInvocationOperation { TargetMethod.Name: "Set", Instance: { } instance } when Operations.Names(instance, target):
                    return "Set";
                default:
                    break;
            }
        }

        return null;
    }
}
