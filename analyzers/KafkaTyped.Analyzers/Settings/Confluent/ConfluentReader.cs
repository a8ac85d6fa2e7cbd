using KafkaTyped.Analyzers.CallSites;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.Settings.Confluent;

/// <summary>
/// Reads the configuration of a Confluent.Kafka producer from code: the object where it is created, and the statements after it in the
/// same block that set more on it. Nothing is guessed: what happens under a condition, in a loop or in another method makes settings unknown.
/// </summary>
internal sealed class ConfluentReader(ConfluentTypes types)
{
    /// <summary>Reads what begins at the creation of a <c>ProducerConfig</c>.</summary>
    public ConfluentSettings ReadConfig(IObjectCreationOperation creation) => ReadSource(creation, Follow.All);

    /// <summary>Reads what is handed to a <c>ProducerBuilder</c> and is no <c>ProducerConfig</c>, which is read where it is created.</summary>
    /// <returns><see langword="null"/> when there is nothing to report.</returns>
    public ConfluentSettings? ReadBuilder(IObjectCreationOperation builder)
    {
        if (builder.Arguments.Length != 1)
        {
            return null;
        }

        IOperation source = Operations.Unwrap(builder.Arguments[0].Value);
        if (source is ILocalReferenceOperation reference)
        {
            return ConstantValues.InitializerOf(reference.Local, reference) is { } initializer
                && Operations.Unwrap(initializer) is { } created
                && !types.IsProducerConfig(created.Type)
                && IsFirstUse(created, reference)
                    ? ReadSource(created, Follow.All)
                    : null;
        }

        if (types.IsProducerConfig(source.Type))
        {
            return null;
        }

        return ReadSource(source, Follow.Nothing);
    }

    /// <summary>Reads what begins at a statement that sets something on a <c>ProducerConfig</c> that is not created in the same block.</summary>
    /// <param name="set">The assignment or the call of <c>Set</c>.</param>
    /// <param name="instance">What it sets something on.</param>
    /// <returns><see langword="null"/> when another statement is the first.</returns>
    public ConfluentSettings? ReadStatements(IOperation set, IOperation? instance)
    {
        if (instance is null
            || RootOf(instance) is not { } root
            || !types.IsProducerConfig(instance.Type)
            || set.Parent is not IExpressionStatementOperation { Parent: IBlockOperation block } statement)
        {
            return null;
        }

        int index = block.Operations.IndexOf(statement);
        for (int before = index - 1; before >= 0; before--)
        {
            // Reading from the creation or an earlier assignment includes this one. An object from elsewhere is read from here.
            if (IsSetOn(block.Operations[before], root) || CreatedBy(block.Operations[before], root) is IObjectCreationOperation)
            {
                return null;
            }

            if (Creates(block.Operations[before], root))
            {
                break;
            }
        }

        ConfluentSettings settings = new();
        Read(block, index, root, settings);
        settings.IsComplete = false;
        return settings;
    }

    private enum Follow
    {
        Nothing,
        All,
    }

    private ConfluentSettings ReadSource(IOperation source, Follow follow)
    {
        ConfluentSettings settings = new();
        switch (source)
        {
            case IObjectCreationOperation creation:
                settings.IsComplete = ReadArguments(creation, settings);
                ReadInitializer(creation.Initializer, settings);
                break;
            case IArrayCreationOperation { Initializer: { } initializer }:
                settings.IsComplete = true;
                foreach (IOperation element in initializer.ElementValues)
                {
                    ReadPair(element, settings);
                }

                break;
            case { Syntax: CollectionExpressionSyntax }:
                settings.IsComplete = true;
                foreach (IOperation element in source.ChildOperations)
                {
                    ReadPair(element, settings);
                }

                break;
            default:
                settings.IsUnknown = true;
                return settings;
        }

        if (follow == Follow.Nothing)
        {
            return settings;
        }

        bool consumed = false;
        if (Holder(source) is var (block, index, root))
        {
            bool complete = settings.IsComplete;
            settings.IsComplete = false;
            consumed = Read(block, index + 1, root, settings) && complete;
        }
        else if (Outermost(source).Parent is IArgumentOperation { Parent: IObjectCreationOperation user } && types.IsProducerBuilder(user.Type))
        {
            consumed = settings.IsComplete;
        }

        settings.IsComplete = consumed;
        return settings;
    }

    // Whether the constructor's argument is known, too.
    private bool ReadArguments(IObjectCreationOperation creation, ConfluentSettings settings)
    {
        if (creation.Arguments.IsEmpty)
        {
            return true;
        }

        IOperation argument = Operations.Unwrap(creation.Arguments[0].Value);
        if (creation.Constructor?.Parameters[0].Type.SpecialType is SpecialType.System_Int32
            || creation.Constructor?.Parameters[0].Name is "comparer" or "capacity")
        {
            return true;
        }

        if (argument is ILocalReferenceOperation reference && ConstantValues.InitializerOf(reference.Local, reference) is { } initializer)
        {
            IOperation created = Operations.Unwrap(initializer);
            if (created is IObjectCreationOperation && !types.IsProducerConfig(created.Type) && IsFirstUse(created, reference))
            {
                ConfluentSettings inner = ReadSource(created, Follow.All);
                if (!inner.IsUnknown)
                {
                    settings.Take(inner);
                    return inner.IsComplete;
                }
            }

            return false;
        }

        if (argument is IObjectCreationOperation nested)
        {
            ConfluentSettings inner = ReadSource(nested, Follow.Nothing);
            settings.Take(inner);
            return inner.IsComplete;
        }

        return false;
    }

    private void ReadInitializer(IObjectOrCollectionInitializerOperation? initializer, ConfluentSettings settings)
    {
        if (initializer is null)
        {
            return;
        }

        foreach (IOperation part in initializer.Initializers)
        {
            switch (part)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment:
                    ReadAssignment(assignment, property, settings);
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add" } add:
                    ReadAdd(add, settings);
                    break;
                default:
                    settings.IsComplete = false;
                    break;
            }
        }
    }

    private void ReadAssignment(ISimpleAssignmentOperation assignment, IPropertyReferenceOperation property, ConfluentSettings settings)
    {
        if (property.Property.IsIndexer)
        {
            ReadNamed(property.Arguments[0].Value, assignment.Value, assignment.Syntax, settings);
        }
        else if (types.IsSetting(property.Property))
        {
            bool known = ConstantValues.TryRead(assignment.Value, out string? value);
            settings.Set(property.Property.Name, value, known, assignment.Syntax.GetLocation(), isProperty: true);
        }
    }

    private static void ReadAdd(IInvocationOperation add, ConfluentSettings settings)
    {
        switch (add.Arguments.Length)
        {
            case 1:
                ReadPair(add.Arguments[0].Value, settings);
                break;
            case 2 when !add.TargetMethod.IsExtensionMethod:
                ReadNamed(add.Arguments[0].Value, add.Arguments[1].Value, add.Syntax, settings);
                break;
            default:
                settings.IsUnknown = true;
                break;
        }
    }

    private static void ReadPair(IOperation element, ConfluentSettings settings)
    {
        IOperation pair = Operations.Unwrap(element);
        switch (pair)
        {
            case IObjectCreationOperation { Type.Name: "KeyValuePair", Arguments: { Length: 2 } arguments }:
                ReadNamed(arguments[0].Value, arguments[1].Value, pair.Syntax, settings);
                break;
            case IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "KeyValuePair" }, Arguments: { Length: 2 } arguments }:
                ReadNamed(arguments[0].Value, arguments[1].Value, pair.Syntax, settings);
                break;
            default:
                settings.IsComplete = false;
                break;
        }
    }

    private static void ReadNamed(IOperation name, IOperation value, SyntaxNode place, ConfluentSettings settings)
    {
        if (!ConstantValues.TryRead(name, out string? key) || key is null)
        {
            settings.IsUnknown = true;
            return;
        }

        bool known = ConstantValues.TryRead(value, out string? text);
        settings.Set(key, text, known, place.GetLocation(), isProperty: false);
    }

    /// <summary>Reads the statements of a block.</summary>
    /// <returns>Whether a producer is built from the object, and nothing else has seen it before.</returns>
    private bool Read(IBlockOperation block, int from, ISymbol root, ConfluentSettings settings)
    {
        bool consumed = false;
        for (int index = from; index < block.Operations.Length; index++)
        {
            IOperation statement = block.Operations[index];
            if (!Mentions(statement, root))
            {
                continue;
            }

            if (consumed)
            {
                // Another configuration begins, or the builder takes this one only when it builds.
                settings.IsUnknown |= IsSetOn(statement, root) && !Enumerable.Range(from, index - from).Any(earlier => IsBuilt(block.Operations[earlier], root));
                continue;
            }

            if (Creates(statement, root))
            {
                break;
            }

            if (TryReadSet(statement, root, settings))
            {
                continue;
            }

            switch (Classify(statement, root, settings))
            {
                case Use.Builds:
                    consumed = true;
                    break;
                case Use.Escapes:
                    // Other code can change the object, which matters only where it is used again here.
                    for (int later = index + 1; later < block.Operations.Length; later++)
                    {
                        settings.IsUnknown |= Mentions(block.Operations[later], root);
                    }

                    return false;
            }
        }

        return consumed;
    }

    private enum Use
    {
        Reads,
        Builds,
        Escapes,
    }

    private bool TryReadSet(IOperation statement, ISymbol root, ConfluentSettings settings)
    {
        switch (statement)
        {
            case IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } instance } property } assignment }
                when Is(instance, root):
                ReadAssignment(assignment, property, settings);
                return !Mentions(assignment.Value, root);
            case IExpressionStatementOperation { Operation: IInvocationOperation { Instance: { } instance, TargetMethod: var method } call }
                when Is(instance, root) && (types.IsSet(method) || method.Name == "Add"):
                ReadAdd(call, settings);
                return true;
            default:
                return false;
        }
    }

    private Use Classify(IOperation statement, ISymbol root, ConfluentSettings settings)
    {
        Use use = Use.Reads;
        foreach (IOperation operation in statement.DescendantsAndSelf())
        {
            if (!Is(operation, root))
            {
                continue;
            }

            IOperation outer = Outermost(operation);
            switch (outer.Parent)
            {
                case IPropertyReferenceOperation { Property: var property } access when access.Instance == outer:
                    if (access.Parent is not IAssignmentOperation assignment || assignment.Target != access)
                    {
                        break;
                    }

                    if (types.IsSetting(property))
                    {
                        settings.Doubt(property.Name);
                    }
                    else
                    {
                        settings.IsUnknown = true;
                    }

                    break;
                case IInvocationOperation call when call.Instance == outer:
                    if (types.IsSet(call.TargetMethod) && ConstantValues.TryRead(call.Arguments[0].Value, out string? name) && name is not null)
                    {
                        settings.Doubt(name);
                    }
                    else if (call.TargetMethod.Name is not ("Get" or "GetEnumerator" or "ToString" or "ContainsKey" or "TryGetValue" or "GetHashCode" or "Equals"))
                    {
                        return Use.Escapes;
                    }

                    break;
                case IArgumentOperation { Parent: IObjectCreationOperation creation } when types.IsProducerBuilder(creation.Type):
                    use = Use.Builds;
                    break;
                case IArgumentOperation { Parent: IObjectCreationOperation creation } when types.IsProducerConfig(creation.Type) && !types.IsConfig(outer.Type):
                    use = Use.Builds;
                    break;
                default:
                    return Use.Escapes;
            }
        }

        return use;
    }

    // The block, the statement in it and the variable that take a new object.
    private static (IBlockOperation Block, int Index, ISymbol Root)? Holder(IOperation source)
    {
        IOperation outer = Outermost(source);
        (IOperation? statement, ISymbol? root) = outer.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Parent: IVariableDeclarationOperation { Parent: { } group } } declarator } =>
                (group, (ISymbol)declarator.Symbol),
            ISimpleAssignmentOperation { Parent: IExpressionStatementOperation parent } assignment when assignment.Value == outer =>
                ((IOperation)parent, RootOf(assignment.Target)),
            _ => (null, null),
        };
        return root is not null && statement is { Parent: IBlockOperation block } && block.Operations.IndexOf(statement) is >= 0 and int index
            ? (block, index, root)
            : null;
    }

    // Where one object goes to several builders, it is read once.
    private static bool IsFirstUse(IOperation created, ILocalReferenceOperation use)
    {
        if (Holder(created) is not var (block, index, root))
        {
            return false;
        }

        for (int later = index + 1; later < block.Operations.Length; later++)
        {
            foreach (IOperation operation in block.Operations[later].Descendants())
            {
                if (operation.Syntax == use.Syntax)
                {
                    return true;
                }

                if (Is(operation, root) && Outermost(operation).Parent is IArgumentOperation { Parent: IObjectCreationOperation })
                {
                    return false;
                }
            }
        }

        return false;
    }

    private static bool Creates(IOperation statement, ISymbol root) => statement switch
    {
        IVariableDeclarationGroupOperation group => group.Declarations.Any(
            declaration => declaration.Declarators.Any(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, root))),
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment } => Is(assignment.Target, root),
        _ => false,
    };

    private static IOperation? CreatedBy(IOperation statement, ISymbol root) => statement switch
    {
        IVariableDeclarationGroupOperation group => group.Declarations
            .SelectMany(static declaration => declaration.Declarators)
            .Where(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, root))
            .Select(static declarator => declarator.GetVariableInitializer() is { } initializer ? Operations.Unwrap(initializer.Value) : null)
            .FirstOrDefault(),
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment } when Is(assignment.Target, root) => Operations.Unwrap(assignment.Value),
        _ => null,
    };

    private bool IsSetOn(IOperation statement, ISymbol root) => statement switch
    {
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } instance } } } => Is(instance, root),
        IExpressionStatementOperation { Operation: IInvocationOperation { Instance: { } instance, TargetMethod: var method } } =>
            Is(instance, root) && (types.IsSet(method) || method.Name == "Add"),
        _ => false,
    };

    private static bool IsBuilt(IOperation statement, ISymbol root) =>
        Mentions(statement, root) && statement.Descendants().Any(static operation => operation is IInvocationOperation { TargetMethod.Name: "Build" });

    private static bool Mentions(IOperation operation, ISymbol root)
    {
        foreach (IOperation inner in operation.DescendantsAndSelf())
        {
            if (Is(inner, root))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(IOperation operation, ISymbol root) => SymbolEqualityComparer.Default.Equals(RootOf(operation), root);

    // Members of other objects are skipped: the symbol does not identify the object.
    private static ISymbol? RootOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation reference => reference.Local,
        IParameterReferenceOperation reference => reference.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } reference => reference.Field,
        IPropertyReferenceOperation
        {
            Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }, Property.IsIndexer: false,
        } reference => reference.Property,
        _ => null,
    };

    private static IOperation Outermost(IOperation operation)
    {
        while (operation.Parent is IConversionOperation or IParenthesizedOperation)
        {
            operation = operation.Parent;
        }

        return operation;
    }
}
