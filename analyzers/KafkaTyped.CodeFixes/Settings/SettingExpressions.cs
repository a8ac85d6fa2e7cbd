using System.Globalization;
using KafkaTyped.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KafkaTyped.CodeFixes.Settings;

/// <summary>Writes values of settings as C#.</summary>
internal static class SettingExpressions
{
    /// <summary>A text as a literal.</summary>
    public static string Literal(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>A value for a property of a configuration class or attribute.</summary>
    /// <param name="property">The property.</param>
    /// <param name="setting">The setting whose value it is; a property may hold it under another name and in another unit.</param>
    /// <param name="value">The value in the table's form.</param>
    /// <param name="current">What stands there now; an enum keeps the way in which it is qualified.</param>
    /// <param name="model">The semantic model.</param>
    /// <param name="position">Where it will stand.</param>
    /// <returns><see langword="null"/> where the property's type cannot hold the value.</returns>
    public static string? ForProperty(
        IPropertySymbol property, SettingDefinition setting, string value, ExpressionSyntax? current, SemanticModel model, int position)
    {
        ITypeSymbol type = property.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : property.Type;
        if (type.TypeKind == TypeKind.Enum)
        {
            return ForEnum(type, setting, value, current, model, position);
        }

        switch (type.SpecialType)
        {
            case SpecialType.System_String:
                return Literal(value);
            case SpecialType.System_Boolean:
                return value is "true" or "false" ? value : null;
            case SpecialType.System_Int32 or SpecialType.System_Int64:
                return long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)
                    ? (whole * UnitOf(property, setting)).ToString(CultureInfo.InvariantCulture)
                    : null;
            case SpecialType.System_Double:
                return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? value : null;
            default:
                return null;
        }
    }

    /// <summary>The property of a class that sets a setting; <see langword="null"/> for none.</summary>
    public static IPropertySymbol? PropertyOf(ITypeSymbol? type, SettingDefinition setting)
    {
        for (ITypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            foreach (ISymbol member in level.GetMembers())
            {
                if (member is IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public, IsIndexer: false } property
                    && SettingCatalogue.TryFind(property.Name) is { } definition
                    && (definition == setting || (definition.Explanation is null && definition.Counterpart == setting.Name)))
                {
                    return property;
                }
            }
        }

        return null;
    }

    private static string? ForEnum(
        ITypeSymbol type, SettingDefinition setting, string value, ExpressionSyntax? current, SemanticModel model, int position)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } && setting.Normalize(member.Name, out string normalized) is null && normalized == value)
            {
                return current is MemberAccessExpressionSyntax access && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(access.Expression).Symbol, type)
                    ? access.Expression + "." + member.Name
                    : type.ToMinimalDisplayString(model, position) + "." + member.Name;
            }
        }

        return null;
    }

    private static int UnitOf(IPropertySymbol property, SettingDefinition setting) =>
        SettingCatalogue.TryFind(property.Name) is { } definition && definition != setting ? definition.CounterpartUnit : 1;
}
