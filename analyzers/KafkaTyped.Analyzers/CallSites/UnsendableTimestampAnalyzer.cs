using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.CallSites;

/// <summary>Reports messages whose timestamp is of a type that only a broker sets.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsendableTimestampAnalyzer() : CallSiteAnalyzer(CallSiteRules.UnsendableTimestamp)
{
    private protected override void Register(CompilationStartAnalysisContext context, CallSiteTypes types)
    {
        if (context.Compilation.GetTypeByMetadataName("Confluent.Kafka.Timestamp") is { } timestamp
            && context.Compilation.GetTypeByMetadataName("Confluent.Kafka.MessageMetadata") is { } metadata)
        {
            context.RegisterOperationAction(operation => Analyze(operation, timestamp, metadata), OperationKind.SimpleAssignment);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol timestamp, INamedTypeSymbol metadata)
    {
        ISimpleAssignmentOperation assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: { Name: "Timestamp" } property }
            || !SymbolEqualityComparer.Default.Equals(property.ContainingType, metadata)
            || Operations.Resolve(assignment.Value, Operations.Root(assignment)) is not IObjectCreationOperation { Arguments.Length: 2 } creation
            || !SymbolEqualityComparer.Default.Equals(creation.Type, timestamp)
            || creation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Type.Name == "TimestampType") is not { } type
            || Operations.Unwrap(type.Value) is not IFieldReferenceOperation { Field.Name: "LogAppendTime" or "NotAvailable" } reference
            || IsDefault(creation, reference))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(CallSiteRules.UnsendableTimestamp, reference.Syntax.GetLocation(), reference.Field.Name));
    }

    /// <summary><c>Timestamp.Default</c> has the type <c>NotAvailable</c> and the value 0, and means the time of the call.</summary>
    private static bool IsDefault(IObjectCreationOperation creation, IFieldReferenceOperation type) =>
        type.Field.Name == "NotAvailable" && creation.Arguments.Any(static argument => argument.Parameter?.Type.TypeKind != TypeKind.Enum && argument.Value.ConstantValue is { HasValue: true, Value: 0L or 0 });
}
