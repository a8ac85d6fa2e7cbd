using KafkaTyped.Generators.Model;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Parsing;

/// <summary>Knows which types become bytes without JSON, and how.</summary>
/// <param name="enums">Takes the enums that are written by name.</param>
internal sealed class ScalarReader(EnumReader enums)
{
    /// <summary>The value of <c>KafkaTyped.WireFormat.Default</c>.</summary>
    public const int DefaultFormat = 0;

    /// <summary>The value of <c>KafkaTyped.WireFormat.Text</c>.</summary>
    public const int TextFormat = 1;

    /// <summary>The value of <c>KafkaTyped.WireFormat.Binary</c>.</summary>
    public const int BinaryFormat = 2;

    /// <summary>Reads a member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="format">The value of the declared <c>WireFormat</c>.</param>
    /// <param name="integersAreBinary">Whether integers are binary when nothing is declared, as in keys.</param>
    /// <returns><see langword="null"/> for a type that has no such form.</returns>
    public ScalarModel? Read(MessageMember member, int format, bool integersAreBinary)
    {
        ITypeSymbol type = Unwrap(member.Type, out bool canBeNull);
        string name = member.Identifier;
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration)
        {
            return format switch
            {
                BinaryFormat => new ScalarModel(name, ScalarForm.EnumNumber, canBeNull, EnumUnderlying: EnumReader.Underlying(enumeration)),
                _ => new ScalarModel(name, ScalarForm.EnumName, canBeNull, EnumHelper: enums.Helper(enumeration)),
            };
        }

        return Form(type, format, integersAreBinary) is { } form ? new ScalarModel(name, form, canBeNull) : null;
    }

    /// <summary>Reads a member whose bytes are the record's value.</summary>
    /// <returns><see langword="null"/> for a type that is neither text nor bytes.</returns>
    public static ScalarModel? ReadRaw(MessageMember member)
    {
        ITypeSymbol type = Unwrap(member.Type, out bool canBeNull);
        return Form(type, DefaultFormat, integersAreBinary: false) is { } form and (ScalarForm.String or ScalarForm.Bytes or ScalarForm.Memory)
            ? new ScalarModel(member.Identifier, form, canBeNull)
            : null;
    }

    /// <summary>The type inside <c>Nullable&lt;T&gt;</c>, or the type itself.</summary>
    /// <param name="type">The type.</param>
    /// <param name="canBeNull">Whether a value can be null at run time, even if its annotation excludes that.</param>
    public static ITypeSymbol Unwrap(ITypeSymbol type, out bool canBeNull)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            canBeNull = true;
            return nullable.TypeArguments[0];
        }

        canBeNull = type.IsReferenceType;
        return type;
    }

    private static ScalarForm? Form(ITypeSymbol type, int format, bool integersAreBinary)
    {
        switch (type.SpecialType)
        {
            case SpecialType.System_String:
                return TextOnly(format, ScalarForm.String);
            case SpecialType.System_Char:
                return TextOnly(format, ScalarForm.Character);
            case SpecialType.System_Boolean or SpecialType.System_Single or SpecialType.System_Double:
                return format == BinaryFormat ? ScalarForm.Binary : ScalarForm.Text;
            case SpecialType.System_Decimal:
                return TextOnly(format, ScalarForm.Text);
            case SpecialType.System_DateTime:
                return TextOnly(format, ScalarForm.RoundTripText);
            case SpecialType.System_SByte or SpecialType.System_Byte
                or SpecialType.System_Int16 or SpecialType.System_UInt16
                or SpecialType.System_Int32 or SpecialType.System_UInt32
                or SpecialType.System_Int64 or SpecialType.System_UInt64:
                return format == BinaryFormat || (format == DefaultFormat && integersAreBinary) ? ScalarForm.Binary : ScalarForm.Text;
        }

        if (type is IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: SpecialType.System_Byte })
        {
            return format == TextFormat ? null : ScalarForm.Bytes;
        }

        if (type is not INamedTypeSymbol { ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } named)
        {
            return null;
        }

        return named.MetadataName switch
        {
            "Guid" => format == BinaryFormat ? ScalarForm.Binary : ScalarForm.Text,
            "DateTimeOffset" or "DateOnly" or "TimeOnly" => TextOnly(format, ScalarForm.RoundTripText),
            "TimeSpan" or "Half" or "Int128" or "UInt128" => TextOnly(format, ScalarForm.Text),
            "Memory`1" or "ReadOnlyMemory`1" when named.TypeArguments[0].SpecialType == SpecialType.System_Byte =>
                format == TextFormat ? null : ScalarForm.Memory,
            _ => null,
        };
    }

    private static ScalarForm? TextOnly(int format, ScalarForm form) => format == BinaryFormat ? null : form;
}
