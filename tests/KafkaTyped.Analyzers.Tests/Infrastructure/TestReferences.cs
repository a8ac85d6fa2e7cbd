using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers.Tests;

/// <summary>What tested sources can reference.</summary>
internal static class TestReferences
{
    /// <summary>The framework that the tests run on.</summary>
    public static IReadOnlyList<MetadataReference> Framework { get; } = [.. FindFramework()];

    /// <summary>What a domain project references.</summary>
    public static MetadataReference Abstractions { get; } = Of<KafkaTopicAttribute>();

    /// <summary>Confluent's client.</summary>
    public static MetadataReference Confluent { get; } = Of<Confluent.Kafka.ProducerConfig>();

    /// <summary>The runtime and what its signatures name.</summary>
    public static IReadOnlyList<MetadataReference> Runtime { get; } =
    [
        Of<KafkaOptions>(),
        Of<Microsoft.Extensions.DependencyInjection.IServiceCollection>(),
        Of<Microsoft.Extensions.Configuration.IConfiguration>(),
        Of<Microsoft.Extensions.Hosting.IHostedService>(),
        Of<Microsoft.Extensions.Logging.ILogger>(),
        MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.Options.Options).Assembly.Location),
        Of<Microsoft.Extensions.Primitives.IChangeToken>(),
    ];

    private static PortableExecutableReference Of<T>() => MetadataReference.CreateFromFile(typeof(T).Assembly.Location);

    private static IEnumerable<MetadataReference> FindFramework()
    {
        string directory = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
               where Path.GetDirectoryName(path) == directory
               select MetadataReference.CreateFromFile(path);
    }
}
