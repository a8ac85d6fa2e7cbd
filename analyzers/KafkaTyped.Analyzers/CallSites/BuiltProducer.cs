using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.CallSites;

/// <summary>How a Confluent producer was built, as far as the body that uses it shows.</summary>
internal sealed class BuiltProducer
{
    private BuiltProducer(IObjectCreationOperation builder, IReadOnlyList<IInvocationOperation> calls, bool isKnown, IOperation root)
    {
        Builder = builder;
        Calls = calls;
        IsKnown = isKnown;
        Root = root;
    }

    /// <summary>The builder.</summary>
    public IObjectCreationOperation Builder { get; }

    /// <summary>The calls that configure the builder.</summary>
    public IReadOnlyList<IInvocationOperation> Calls { get; }

    /// <summary>Whether no other code can have configured the builder.</summary>
    public bool IsKnown { get; }

    private IOperation Root { get; }

    /// <summary>What the builder was constructed with.</summary>
    public IOperation? Argument => Builder.Arguments.Length == 1 ? Operations.Unwrap(Builder.Arguments[0].Value) : null;

    /// <summary>Reads how a producer was built; <see langword="null"/> when the body does not show it.</summary>
    /// <param name="producer">The producer: a local, or the building itself.</param>
    /// <param name="types">The types to look for.</param>
    public static BuiltProducer? Read(IOperation producer, CallSiteTypes types)
    {
        IOperation root = Operations.Root(producer);
        if (Operations.Resolve(producer, root) is not IInvocationOperation { TargetMethod.Name: "Build", Instance: { } instance })
        {
            return null;
        }

        List<IInvocationOperation> calls = [];
        bool isKnown = true;
        IOperation current = Operations.Unwrap(instance);
        while (true)
        {
            switch (current)
            {
                case IInvocationOperation { Instance: { } inner } call when IsEitherBuilder(inner.Type, types):
                    calls.Add(call);
                    current = Operations.Unwrap(inner);
                    continue;
                case ILocalReferenceOperation local when Operations.OnlyValue(local.Local, root) is { } value:
                    isKnown &= ReadCallsOn(local.Local, root, types, calls);
                    current = value;
                    continue;
                case IObjectCreationOperation creation when IsEitherBuilder(creation.Type, types):
                    return new BuiltProducer(creation, calls, isKnown, root);
                default:
                    return null;
            }
        }
    }

    /// <summary>The constant that a property of the configuration is set to; <see langword="null"/> when it is not known or not set.</summary>
    public object? Setting(string property, CallSiteTypes types)
    {
        IOperation? assigned = SettingValue(property, types);
        return assigned is null ? null : Operations.Unwrap(assigned).ConstantValue is { HasValue: true, Value: { } value } ? value : null;
    }

    /// <summary>The value that a property of the configuration is set to, where only one is.</summary>
    public IOperation? SettingValue(string property, CallSiteTypes types)
    {
        if (Argument is not { } argument || Operations.Resolve(argument, Root) is not IObjectCreationOperation creation || !types.IsConfiguration(creation.Type))
        {
            return null;
        }

        List<IOperation> values = [.. InitialValues(creation, property)];
        if (Operations.Variable(argument) is { } variable)
        {
            foreach (IOperation operation in Root.DescendantsAndSelf())
            {
                if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } owner } target } assignment
                    && target.Property.Name == property
                    && Operations.Names(owner, variable))
                {
                    values.Add(assignment.Value);
                }
                else if (MayConfigure(operation, variable))
                {
                    return null;
                }
            }
        }

        return values.Count == 1 ? values[0] : null;
    }

    private static bool IsEitherBuilder(ITypeSymbol? type, CallSiteTypes types) => types.IsBuilder(type) || types.IsDependentBuilder(type);

    private static bool ReadCallsOn(ILocalSymbol builder, IOperation root, CallSiteTypes types, List<IInvocationOperation> calls)
    {
        bool isKnown = true;
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation { Instance: { } instance } call && Operations.Names(instance, builder))
            {
                if (call.TargetMethod.Name != "Build" && IsEitherBuilder(call.Type, types))
                {
                    calls.Add(call);
                }
            }
            else if (operation is ILocalReferenceOperation reference
                && SymbolEqualityComparer.Default.Equals(reference.Local, builder)
                && reference.Parent is not IInvocationOperation)
            {
                isKnown = false;
            }
        }

        return isKnown;
    }

    private static IEnumerable<IOperation> InitialValues(IObjectCreationOperation creation, string property) =>
        creation.Initializer is null
            ? []
            : from initializer in creation.Initializer.Initializers.OfType<ISimpleAssignmentOperation>()
              where initializer.Target is IPropertyReferenceOperation reference && reference.Property.Name == property
              select initializer.Value;

    private static bool MayConfigure(IOperation operation, ISymbol variable) => operation switch
    {
        IArgumentOperation { Parent: not IObjectCreationOperation } argument => Operations.Names(argument.Value, variable),
        IInvocationOperation { Instance: { } instance } => Operations.Names(instance, variable),
        _ => false,
    };
}
