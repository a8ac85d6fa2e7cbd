using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.CallSites;

/// <summary>The types that the rules of call sites look for, in one compilation.</summary>
internal sealed class CallSiteTypes
{
    private readonly INamedTypeSymbol? _kafkaProducer;
    private readonly INamedTypeSymbol? _confluentProducer;
    private readonly INamedTypeSymbol? _builder;
    private readonly INamedTypeSymbol? _dependentBuilder;
    private readonly INamedTypeSymbol? _configuration;
    private readonly INamedTypeSymbol? _deliveryCallback;
    private readonly INamedTypeSymbol? _deliveryReport;
    private readonly INamedTypeSymbol? _valueTask;
    private readonly INamedTypeSymbol? _valueTaskOfResult;

    private CallSiteTypes(Compilation compilation)
    {
        _kafkaProducer = compilation.GetTypeByMetadataName("KafkaTyped.IKafkaProducer`1");
        _deliveryCallback = compilation.GetTypeByMetadataName("KafkaTyped.DeliveryCallback");
        _confluentProducer = compilation.GetTypeByMetadataName("Confluent.Kafka.IProducer`2");
        _builder = compilation.GetTypeByMetadataName("Confluent.Kafka.ProducerBuilder`2");
        _dependentBuilder = compilation.GetTypeByMetadataName("Confluent.Kafka.DependentProducerBuilder`2");
        _configuration = compilation.GetTypeByMetadataName("Confluent.Kafka.Config");
        _deliveryReport = compilation.GetTypeByMetadataName("Confluent.Kafka.DeliveryReport`2");
        _valueTask = compilation.GetTypeByMetadataName("System.Threading.Tasks.ValueTask");
        _valueTaskOfResult = compilation.GetTypeByMetadataName("System.Threading.Tasks.ValueTask`1");
    }

    /// <summary>Whether Confluent's client is there.</summary>
    public bool HasConfluent => _confluentProducer is not null;

    /// <summary>Finds the types; <see langword="null"/> when neither library is referenced.</summary>
    public static CallSiteTypes? Find(Compilation compilation)
    {
        CallSiteTypes types = new(compilation);
        return types._kafkaProducer is null && types._confluentProducer is null ? null : types;
    }

    /// <summary>Whether a type is, or implements, <c>IKafkaProducer</c>.</summary>
    public bool IsKafkaTypedProducer(ITypeSymbol? type) => Implements(type, _kafkaProducer);

    /// <summary>Whether a type is, or implements, Confluent's <c>IProducer</c>.</summary>
    public bool IsConfluentProducer(ITypeSymbol? type) => Implements(type, _confluentProducer);

    /// <summary>Whether a type is, or derives from, Confluent's <c>ProducerBuilder</c>.</summary>
    public bool IsBuilder(ITypeSymbol? type) => DerivesFrom(type, _builder);

    /// <summary>Whether a type is one of Confluent's two builders itself, not a class that derives from one.</summary>
    public bool IsPlainBuilder(ITypeSymbol? type) =>
        type is not null && (Same(type.OriginalDefinition, _builder) || Same(type.OriginalDefinition, _dependentBuilder));

    /// <summary>Whether a type is Confluent's <c>DependentProducerBuilder</c>.</summary>
    public bool IsDependentBuilder(ITypeSymbol? type) => DerivesFrom(type, _dependentBuilder);

    /// <summary>Whether a type is, or derives from, Confluent's <c>Config</c>.</summary>
    public bool IsConfiguration(ITypeSymbol? type) => DerivesFrom(type, _configuration);

    /// <summary>Whether a type is <c>ValueTask</c>, with or without a result.</summary>
    public bool IsValueTask(ITypeSymbol? type) =>
        type is not null && (Same(type.OriginalDefinition, _valueTask) || Same(type.OriginalDefinition, _valueTaskOfResult));

    /// <summary>Whether a delegate is told about deliveries: ours, or Confluent's <c>Action</c> of a delivery report.</summary>
    public bool IsDeliveryHandler(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Delegate } named
        && (Same(named, _deliveryCallback)
            || (named is { Name: "Action", TypeArguments.Length: 1 } && Same(named.TypeArguments[0].OriginalDefinition, _deliveryReport)));

    /// <summary>Reads a call of a producer's method; <see langword="null"/> for any other call.</summary>
    public ProducerCall? Read(IInvocationOperation invocation)
    {
        if (invocation.Instance is not { } instance)
        {
            return null;
        }

        IOperation producer = Operations.Receiver(instance);
        if (IsKafkaTypedProducer(producer.Type))
        {
            return new ProducerCall(invocation, ProducerLibrary.KafkaTyped, producer);
        }

        return IsConfluentProducer(producer.Type) ? new ProducerCall(invocation, ProducerLibrary.Confluent, producer) : null;
    }

    private static bool Same(ISymbol? left, ISymbol? right) => right is not null && SymbolEqualityComparer.Default.Equals(left, right);

    private static bool DerivesFrom(ITypeSymbol? type, INamedTypeSymbol? definition)
    {
        for (ITypeSymbol? level = type; definition is not null && level is not null; level = level.BaseType)
        {
            if (Same(level.OriginalDefinition, definition))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Implements(ITypeSymbol? type, INamedTypeSymbol? definition)
    {
        if (type is null || definition is null)
        {
            return false;
        }

        if (type is ITypeParameterSymbol parameter)
        {
            return parameter.ConstraintTypes.Any(constraint => Implements(constraint, definition));
        }

        return Same(type.OriginalDefinition, definition) || type.AllInterfaces.Any(implemented => Same(implemented.OriginalDefinition, definition));
    }
}
