using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Generators.Tests.Infrastructure;

/// <summary>An assembly with the runtime's entry point alone, which records what is registered.</summary>
internal static class RuntimeStandIn
{
    private const string Source =
        """
        using System;
        using System.Collections.Generic;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        namespace KafkaTyped
        {
            public sealed class KafkaOptions
            {
                public string Name { get; set; } = "";
            }
        }

        namespace KafkaTyped.CompilerServices
        {
            public static class ProducerRegistration
            {
                public static List<string> Registered { get; } = new();

                public static IContractRegistry AddCore(IServiceCollection services) => Start("plain");

                public static IContractRegistry AddCore(IServiceCollection services, IConfiguration section) => Start("section");

                public static IContractRegistry AddCore(IServiceCollection services, Action<KafkaOptions> configure)
                {
                    KafkaOptions options = new();
                    configure(options);
                    return Start("options " + options.Name);
                }

                private static IContractRegistry Start(string how)
                {
                    Registered.Clear();
                    Registered.Add(how);
                    return new Registry();
                }

                private sealed class Registry : IContractRegistry
                {
                    public void Add<TMessage, TContract>() where TContract : struct, IMessageContract<TMessage> => Registered.Add(typeof(TMessage).FullName!);

                    public void Add<TMessage, TContract, TProducer>(Func<IProducerSource, TProducer> create)
                        where TContract : struct, IMessageContract<TMessage> where TProducer : class => Registered.Add(typeof(TMessage).FullName!);
                }
            }
        }
        """;

    /// <summary>Its image.</summary>
    public static byte[] Image { get; } = Compile();

    /// <summary>What a host references besides its domain projects.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } = [.. TestReferences.Extensions, MetadataReference.CreateFromImage(Image)];

    private static byte[] Compile()
    {
        using MemoryStream image = new();
        CSharpCompilation compilation = CSharpCompilation.Create(
            "KafkaTyped",
            [CSharpSyntaxTree.ParseText(Source)],
            [.. TestReferences.Domain, .. TestReferences.Extensions],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.Emit(image).Diagnostics);
        return image.ToArray();
    }
}
