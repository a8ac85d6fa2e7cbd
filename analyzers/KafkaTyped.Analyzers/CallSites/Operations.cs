using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.CallSites;

/// <summary>Questions about where operations stand.</summary>
internal static class Operations
{
    /// <summary>The value under conversions and parentheses.</summary>
    public static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>What a call is made on, also after <c>?.</c>.</summary>
    public static IOperation Receiver(IOperation instance)
    {
        if (instance is IConditionalAccessInstanceOperation)
        {
            for (IOperation? level = instance.Parent; level is not null; level = level.Parent)
            {
                if (level is IConditionalAccessOperation access && access.Operation != instance && access.WhenNotNull.Syntax.Span.Contains(instance.Syntax.Span))
                {
                    return Unwrap(access.Operation);
                }
            }
        }

        return Unwrap(instance);
    }

    /// <summary>The local, parameter, or field of <c>this</c> or a type, that an operation names; <see langword="null"/> for anything else.</summary>
    public static ISymbol? Variable(IOperation operation) => Unwrap(operation) switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
        _ => null,
    };

    /// <summary>Whether an operation names a variable.</summary>
    public static bool Names(IOperation operation, ISymbol variable) => SymbolEqualityComparer.Default.Equals(Variable(operation), variable);

    /// <summary>Whether an operation is a function's boundary: what is outside does not run with what is inside.</summary>
    public static bool IsFunction(IOperation operation) => operation is IAnonymousFunctionOperation or ILocalFunctionOperation;

    /// <summary>The function that an operation is in: a lambda, a local function, or the whole body.</summary>
    public static IOperation Function(IOperation operation)
    {
        IOperation level = operation;
        while (level.Parent is { } parent)
        {
            level = parent;
            if (IsFunction(level))
            {
                break;
            }
        }

        return level;
    }

    /// <summary>The whole body that an operation is in, lambdas and all.</summary>
    public static IOperation Root(IOperation operation)
    {
        IOperation level = operation;
        while (level.Parent is { } parent)
        {
            level = parent;
        }

        return level;
    }

    /// <summary>Everything that a function runs itself, without the functions in it.</summary>
    public static IEnumerable<IOperation> Within(IOperation function)
    {
        Stack<IOperation> open = new();
        open.Push(function);
        while (open.Count > 0)
        {
            IOperation current = open.Pop();
            yield return current;
            foreach (IOperation child in current.ChildOperations.Reverse())
            {
                if (!IsFunction(child))
                {
                    open.Push(child);
                }
            }
        }
    }

    /// <summary>The innermost loop that runs an operation again and again, in the same function; <see langword="null"/> for none.</summary>
    public static ILoopOperation? Loop(IOperation operation)
    {
        IOperation child = operation;
        for (IOperation? level = operation.Parent; level is not null && !IsFunction(level); child = level, level = level.Parent)
        {
            bool once = level switch
            {
                IForEachLoopOperation each => each.Collection == child,
                IForLoopOperation @for => @for.Before.Contains(child),
                ILoopOperation => false,
                _ => true,
            };
            if (!once)
            {
                return (ILoopOperation)level;
            }
        }

        return null;
    }

    /// <summary>Whether nothing of a list of statements can follow: whether it ends the loop or the function.</summary>
    public static bool Leaves(IOperation statement) =>
        statement is IReturnOperation { Kind: OperationKind.Return }
            or IBranchOperation { BranchKind: BranchKind.Break or BranchKind.GoTo }
            or IThrowOperation
            or IExpressionStatementOperation { Operation: IThrowOperation };

    /// <summary>Whether one operation always runs before another when this one runs: it stands bare in an earlier statement of a block around the other.</summary>
    public static bool RunsBefore(IOperation first, IOperation second)
    {
        IOperation statement = first;
        while (statement.Parent is not (IBlockOperation or null))
        {
            if (statement.Parent is not (IExpressionStatementOperation
                or IAwaitOperation
                or IConversionOperation
                or IParenthesizedOperation
                or IInvocationOperation
                or IArgumentOperation
                or IAssignmentOperation
                or IPropertyReferenceOperation
                or IVariableInitializerOperation
                or IVariableDeclaratorOperation
                or IVariableDeclarationOperation
                or IVariableDeclarationGroupOperation
                or IUsingDeclarationOperation))
            {
                return false;
            }

            statement = statement.Parent;
        }

        if (statement.Parent is not IBlockOperation block || block.Operations.Any(static operation => operation is ILabeledOperation))
        {
            return false;
        }

        IOperation other = second;
        while (other.Parent is not null && other.Parent != block)
        {
            if (IsFunction(other))
            {
                return false;
            }

            other = other.Parent;
        }

        return other.Parent == block && !IsFunction(other) && block.Operations.IndexOf(statement) < block.Operations.IndexOf(other);
    }

    /// <summary>Every place that writes a variable, its declaration with a value included.</summary>
    public static IEnumerable<IOperation> Writes(ISymbol variable, IOperation root)
    {
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            bool writes = operation switch
            {
                IVariableDeclaratorOperation { Initializer: not null } declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, variable),
                IDeconstructionAssignmentOperation deconstruction => deconstruction.Target.DescendantsAndSelf().Any(target => Names(target, variable)),
                IAssignmentOperation assignment => Names(assignment.Target, variable),
                IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => Names(argument.Value, variable),
                _ => false,
            };
            if (writes)
            {
                yield return operation;
            }
        }
    }

    /// <summary>The one value that a local ever has; <see langword="null"/> when it has several or none that is seen.</summary>
    public static IOperation? OnlyValue(ISymbol? variable, IOperation root)
    {
        if (variable is not ILocalSymbol)
        {
            return null;
        }

        IOperation[] writes = [.. Writes(variable, root).Take(2)];
        return writes.Length != 1 ? null : writes[0] switch
        {
            IVariableDeclaratorOperation declarator => Unwrap(declarator.Initializer!.Value),
            ISimpleAssignmentOperation assignment => Unwrap(assignment.Value),
            _ => null,
        };
    }

    /// <summary>The value of an operation: itself, or the only one of the local that it names.</summary>
    public static IOperation Resolve(IOperation operation, IOperation root)
    {
        IOperation value = Unwrap(operation);
        for (int depth = 0; depth < 8 && value is ILocalReferenceOperation local && OnlyValue(local.Local, root) is { } own; depth++)
        {
            value = own;
        }

        return value;
    }

    /// <summary>How a message names an operation: as it is written, on one line.</summary>
    public static string Text(IOperation operation)
    {
        string text = operation.Syntax.ToString();
        return text.IndexOf('\n') < 0 ? text : operation.Type?.Name ?? operation.Kind.ToString();
    }
}
