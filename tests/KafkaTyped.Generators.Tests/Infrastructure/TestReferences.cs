using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Tests.Infrastructure;

/// <summary>What the compilations of tests reference: everything that this process runs on.</summary>
internal static class TestReferences
{
    /// <summary>The framework and <c>KafkaTyped.Abstractions</c>: what a domain project references.</summary>
    public static IReadOnlyList<MetadataReference> Domain { get; } = [.. Framework(), MetadataReference.CreateFromFile(typeof(MessageDescriptor).Assembly.Location)];

    /// <summary>The assemblies that stand for the runtime, without the runtime itself.</summary>
    public static IReadOnlyList<MetadataReference> Extensions { get; } =
    [
        MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.DependencyInjection.IServiceCollection).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.Configuration.IConfiguration).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Microsoft.Extensions.Primitives.IChangeToken).Assembly.Location),
    ];

    private static IEnumerable<MetadataReference> Framework()
    {
        string directory = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
               where Path.GetDirectoryName(path) == directory
               select MetadataReference.CreateFromFile(path);
    }
}
