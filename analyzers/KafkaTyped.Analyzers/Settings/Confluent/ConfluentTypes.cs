using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers.Settings.Confluent;

/// <summary>The types of Confluent.Kafka that configure a producer, looked up once a compilation.</summary>
internal sealed class ConfluentTypes
{
    private readonly INamedTypeSymbol _config;
    private readonly INamedTypeSymbol _producerConfig;
    private readonly INamedTypeSymbol _producerBuilder;

    private ConfluentTypes(INamedTypeSymbol config, INamedTypeSymbol producerConfig, INamedTypeSymbol producerBuilder)
    {
        _config = config;
        _producerConfig = producerConfig;
        _producerBuilder = producerBuilder;
    }

    /// <summary>The types; <see langword="null"/> where Confluent.Kafka is not referenced.</summary>
    public static ConfluentTypes? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Confluent.Kafka.Config") is { } config
        && compilation.GetTypeByMetadataName("Confluent.Kafka.ProducerConfig") is { } producerConfig
        && compilation.GetTypeByMetadataName("Confluent.Kafka.ProducerBuilder`2") is { } producerBuilder
            ? new ConfluentTypes(config, producerConfig, producerBuilder)
            : null;

    /// <summary>Whether a type is <c>ProducerConfig</c> or derives from it.</summary>
    public bool IsProducerConfig(ITypeSymbol? type) => Derives(type, _producerConfig);

    /// <summary>Whether a type is one of Confluent.Kafka's configuration classes or derives from one.</summary>
    public bool IsConfig(ITypeSymbol? type) => Derives(type, _config);

    /// <summary>Whether a type is a <c>ProducerBuilder</c> or derives from one.</summary>
    public bool IsProducerBuilder(ITypeSymbol? type) => Derives(type, _producerBuilder);

    /// <summary>Whether a property is one of Confluent.Kafka's own, which stand for settings.</summary>
    public bool IsSetting(IPropertySymbol property) =>
        !property.IsIndexer
        && SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, _config.ContainingAssembly)
        && IsConfig(property.ContainingType);

    /// <summary>Whether a method is <c>Config.Set</c>.</summary>
    public bool IsSet(IMethodSymbol method) =>
        method is { Name: "Set", Parameters.Length: 2 } && SymbolEqualityComparer.Default.Equals(method.ContainingType, _config);

    private static bool Derives(ITypeSymbol? type, INamedTypeSymbol from)
    {
        for (ITypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, from))
            {
                return true;
            }
        }

        return false;
    }
}
