using KafkaTyped.Generators.Model;
using KafkaTyped.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KafkaTyped.Analyzers.Contracts;

/// <summary>Reports values that can be null, which makes the record a tombstone, of types without a key.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KeylessTombstoneAnalyzer() : ContractHintAnalyzer(ContractHints.KeylessTombstone)
{
    private protected override void Analyze(SymbolAnalysisContext context, TopicType type, TopicTypeIndex all)
    {
        IReadOnlyList<MessageMember> members = MessageMemberList.Read(type.Type, context.Compilation);
        if (members.Any(static member => member.Find("MessageKeyAttribute") is not null)
            || !members.Any(static member => IsNullable(member.Type))
            || type.Read(context.Compilation, context.CancellationToken) is not { Value.Raw: ScalarModel raw })
        {
            return;
        }

        MessageMember? value = members.FirstOrDefault(member => member.Identifier == raw.Member);
        if (value is not null && IsNullable(value.Type))
        {
            Location? place = value.Symbol.Locations.FirstOrDefault(static location => location.IsInSource);
            context.ReportDiagnostic(Diagnostic.Create(ContractHints.KeylessTombstone, place ?? type.Place, value.Name, type.Name));
        }
    }

    private static bool IsNullable(ITypeSymbol type) =>
        type.NullableAnnotation == NullableAnnotation.Annotated || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
}
