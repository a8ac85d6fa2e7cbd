using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.Settings.Confluent;

/// <summary>
/// The value of an expression at compile time: constants, members of enums, and what fields and locals hold that are set once, where they are
/// declared. Everything else is unknown.
/// </summary>
internal static class ConstantValues
{
    /// <summary>Evaluates an expression.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="value">The value as configuration text; <see langword="null"/> for null.</param>
    /// <returns>Whether the value is known.</returns>
    public static bool TryRead(IOperation operation, out string? value) => TryRead(operation, 4, out value);

    /// <summary>The expression that an effectively constant local or field holds; <see langword="null"/> where it is unknown.</summary>
    /// <param name="local">The local.</param>
    /// <param name="use">Where it is read.</param>
    public static IOperation? InitializerOf(ILocalSymbol local, IOperation use)
    {
        if (use.SemanticModel is not { } model
            || local.DeclaringSyntaxReferences.Length != 1
            || local.DeclaringSyntaxReferences[0] is not { } reference
            || reference.SyntaxTree != model.SyntaxTree
            || reference.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: { } initializer } declarator
            || IsWritten(declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member and not GlobalStatementSyntax ? member : reference.SyntaxTree.GetRoot(), local.Name))
        {
            return null;
        }

        return model.GetOperation(initializer);
    }

    private static bool TryRead(IOperation operation, int depth, out string? value)
    {
        value = null;
        if (depth == 0)
        {
            return false;
        }

        // From the outside, because a conversion may change the value: (int)2.5 is 2, and (Acks)1 has a name.
        IOperation inner = operation;
        while (!inner.ConstantValue.HasValue && inner is IConversionOperation { OperatorMethod: null } conversion)
        {
            inner = conversion.Operand;
        }

        if (inner.ConstantValue is { HasValue: true, Value: var constant })
        {
            return TryFormat(constant, inner.Type, out value);
        }

        switch (inner)
        {
            case IDefaultValueOperation { Type: { } type } when type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T:
                return true;
            case ILocalReferenceOperation reference:
                return InitializerOf(reference.Local, reference) is { } initializer && TryRead(initializer, depth - 1, out value);
            case IFieldReferenceOperation { Field.IsReadOnly: true } reference:
                return TryReadField(reference, depth, out value);
            default:
                return false;
        }
    }

    private static bool TryReadField(IFieldReferenceOperation reference, int depth, out string? value)
    {
        value = null;
        IFieldSymbol field = reference.Field;
        if (field.DeclaringSyntaxReferences.Length != 1
            || field.DeclaringSyntaxReferences[0] is not { } declaration
            || declaration.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: { } initializer }
            || IsSetByConstructor(field))
        {
            return false;
        }

        if (reference.SemanticModel is { } model && model.SyntaxTree == declaration.SyntaxTree)
        {
            return model.GetOperation(initializer) is { } operation && TryRead(operation, depth - 1, out value);
        }

        // Another file's semantic model is expensive, so expressions of other files are evaluated without one.
        SyntaxNode literal = initializer is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus ? minus.Operand : initializer;
        if (literal is not LiteralExpressionSyntax { Token.Value: { } constant } || !TryFormat(constant, field.Type, out value))
        {
            return false;
        }

        value = literal == initializer ? value : "-" + value;
        return true;
    }

    private static bool IsSetByConstructor(IFieldSymbol field) =>
        field.ContainingType.Constructors.Any(constructor =>
            constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is { } syntax and not TypeDeclarationSyntax && IsWritten(syntax, field.Name)));

    // Compares names only: another variable of the same name makes the value unknown, so that nothing is reported.
    private static bool IsWritten(SyntaxNode scope, string name)
    {
        foreach (SyntaxNode node in scope.DescendantNodes())
        {
            if (node is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name && IsTarget(identifier))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTarget(IdentifierNameSyntax identifier)
    {
        SyntaxNode expression = identifier.Parent is MemberAccessExpressionSyntax access && access.Name == identifier ? access : identifier;
        return expression.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == expression,
            ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None } => true,
            ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } => assignment.Left == tuple,
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression or (int)SyntaxKind.AddressOfExpression } => true,
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } => true,
            RefExpressionSyntax => true,
            _ => false,
        };
    }

    private static bool TryFormat(object? constant, ITypeSymbol? type, out string? value)
    {
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration && constant is not null)
        {
            foreach (ISymbol member in enumeration.GetMembers())
            {
                if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, constant))
                {
                    value = field.Name;
                    return true;
                }
            }
        }

        value = constant switch
        {
            null => null,
            bool flag => flag ? "true" : "false",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            float number => number.ToString("R", CultureInfo.InvariantCulture),
            _ => Convert.ToString(constant, CultureInfo.InvariantCulture),
        };
        return true;
    }
}
