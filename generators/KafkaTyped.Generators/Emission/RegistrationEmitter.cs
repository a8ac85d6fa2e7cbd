using KafkaTyped.Generators.Model;

namespace KafkaTyped.Generators.Emission;

/// <summary>Prints <c>AddKafkaProducers</c>.</summary>
internal static class RegistrationEmitter
{
    /// <summary>The file's name.</summary>
    public const string HintName = "KafkaProducersServiceCollectionExtensions.g.cs";

    private const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
    private const string Core = "global::KafkaTyped.CompilerServices.ProducerRegistration.AddCore";

    /// <summary>Prints the file.</summary>
    public static string Emit(RegistryModel model)
    {
        SourceWriter writer = new();
        Source.Start(
            writer,
            model.Assembly.Modules.Select(static module => module.ExternAlias).Where(static alias => alias.Length > 0).Distinct(StringComparer.Ordinal));

        // Another assembly's class of this name can be visible, through InternalsVisibleTo. [Embedded] hides each from all assemblies but its own;
        // the attribute itself is not hidden, hence CS0436.
        writer.WriteLine(
            $$"""
            #pragma warning disable CS0436

            namespace Microsoft.Extensions.DependencyInjection;

            /// <summary>Registers the Kafka producers of this assembly and of those that it references.</summary>
            {{Source.GeneratedCode}}
            {{Source.ExcludeFromCoverage}}
            [global::Microsoft.CodeAnalysis.Embedded]
            internal static class KafkaProducersServiceCollectionExtensions
            {
                /// <summary>Registers a producer for each message type of this assembly and of those that it references.</summary>
                /// <param name="services">The services.</param>
                /// <returns>The same services.</returns>
                public static {{Services}} AddKafkaProducers(this {{Services}} services)
                {
                    RegisterModules({{Core}}(services));
                    return services;
                }

                /// <summary>Registers a producer for each message type of this assembly and of those that it references.</summary>
                /// <param name="services">The services.</param>
                /// <param name="section">The settings: those of the default cluster, and of others under <c>Clusters:&lt;name&gt;</c>.</param>
                /// <returns>The same services.</returns>
                public static {{Services}} AddKafkaProducers(this {{Services}} services, global::Microsoft.Extensions.Configuration.IConfiguration section)
                {
                    RegisterModules({{Core}}(services, section));
                    return services;
                }

                /// <summary>Registers a producer for each message type of this assembly and of those that it references.</summary>
                /// <param name="services">The services.</param>
                /// <param name="configure">Sets the options.</param>
                /// <returns>The same services.</returns>
                public static {{Services}} AddKafkaProducers(this {{Services}} services, global::System.Action<global::KafkaTyped.KafkaOptions> configure)
                {
                    RegisterModules({{Core}}(services, configure));
                    return services;
                }

            """);
        writer.Indent();
        writer.WriteLine("private static void RegisterModules(global::KafkaTyped.CompilerServices.IContractRegistry registry)");
        writer.OpenBrace();
        foreach (ModuleReferenceModel module in model.Assembly.Modules)
        {
            string root = module.ExternAlias.Length > 0 ? Parsing.TypeNames.Identifier(module.ExternAlias) : "global";
            writer.WriteLine($"{root}::{module.Type}.Register(registry);");
        }

        if (model.Entries.Count > 0)
        {
            writer.WriteLine($"global::{Parsing.KnownNames.ModuleNamespace}.{model.Assembly.ModuleName}.Register(registry);");
        }

        writer.CloseBrace();
        writer.CloseBrace();
        return writer.Finish();
    }
}
