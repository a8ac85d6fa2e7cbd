using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.CallSites;

/// <summary>Reports Confluent producers of keys or values that the client cannot write by itself and that get no serializer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ProducerWithoutSerializerAnalyzer() : CallSiteAnalyzer(CallSiteRules.ProducerWithoutSerializer)
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
        if (build.TargetMethod.Name != "Build"
            || !types.IsPlainBuilder(build.Instance?.Type)
            || BuiltProducer.Read(build, types) is not { IsKnown: true, Builder.Type: INamedTypeSymbol { TypeArguments.Length: 2 } builder } built
            || !types.IsPlainBuilder(builder))
        {
            return;
        }

        foreach ((string what, ITypeSymbol type, string method) in new[]
        {
            ("keys", builder.TypeArguments[0], "SetKeySerializer"),
            ("values", builder.TypeArguments[1], "SetValueSerializer"),
        })
        {
            if (!HasOwn(type) && !built.Calls.Any(call => call.TargetMethod.Name == method))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    CallSiteRules.ProducerWithoutSerializer, build.Syntax.GetLocation(), what, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), method));
                return;
            }
        }
    }

    /// <summary>The types that the client writes by itself. What a type parameter stands for is not known.</summary>
    private static bool HasOwn(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol or IErrorTypeSymbol => true,
        IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte } => true,
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_String or SpecialType.System_Single or SpecialType.System_Double } => true,
        { Name: "Null", ContainingNamespace: { Name: "Kafka", ContainingNamespace.Name: "Confluent" } } => true,
        _ => false,
    };
}
